package com.example.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.github.stint.core.Stint;
import io.github.stint.core.tag.TagQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class HoursApplicationTest {

    private static final SimulatedService SERVICE = SimulatedService.start();

    @Autowired
    private Stint stint;

    @Autowired
    private ClockifyApi clockify;

    @DynamicPropertySource
    static void useTheSimulator(DynamicPropertyRegistry properties) {
        properties.add("maton.key", SERVICE::key);
        properties.add("maton.gateway-url", SERVICE::gatewayUrl);
        properties.add("maton.control-url", SERVICE::controlUrl);
        properties.add("clockify.url", SERVICE::directUrl);
    }

    @AfterAll
    static void closeTheSimulator() {
        SERVICE.close();
    }

    @Test
    void reads_and_writes_through_the_gateway() {
        new RoundTrip(stint, SERVICE.controlUrl()).run();
    }

    @Test
    void the_feign_client_of_the_application_works_beside_it() {
        ClockifyApi.Tag created = clockify.create(SERVICE.key(), "office", new ClockifyApi.Tag(null, "Remote"));

        assertThat(clockify.list(SERVICE.key(), "office")).containsExactly(created);
        assertThat(stint.tags().all(SimulatedService.OFFICE, TagQuery.builder().build()))
                .singleElement()
                .satisfies(tag -> assertThat(tag.id().value()).isEqualTo(created.id()));
        assertThatThrownBy(() -> clockify.list("another-key", "office"))
                .isInstanceOf(FeignException.Unauthorized.class);
    }
}
