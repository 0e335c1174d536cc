package io.github.stint.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewClientTest {

    static Stream<Arguments> beyondTheLimits() {
        return Stream.of(
                Arguments.of("name", NewClient.builder().name(" ")),
                Arguments.of("email", NewClient.builder().name("Acme").email("nowhere")),
                Arguments.of("address", NewClient.builder().name("Acme").address("x".repeat(3001))),
                Arguments.of("note", NewClient.builder().name("Acme").note("x".repeat(3001))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void checksEachOfItsFields(String field, NewClient.Builder client) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(client::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create client"));
    }

    @Test
    void needsNothingButAName() {
        NewClient client = NewClient.named("Acme");

        assertThat(client.name()).isEqualTo("Acme");
        assertThat(client.email()).isEmpty();
        assertThat(client.address()).isEmpty();
        assertThat(client.note()).isEmpty();
    }
}
