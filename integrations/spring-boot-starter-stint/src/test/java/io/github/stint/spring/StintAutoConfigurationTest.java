package io.github.stint.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.quota.RequestHistory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The bean that the application receives. */
class StintAutoConfigurationTest {

    @RegisterExtension
    private final Gateway gateway = new Gateway();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(StintAutoConfiguration.class));

    @Test
    void sends_requests_through_the_gateway() {
        application.withPropertyValues(gateway.properties()).run(context -> {
            Stint stint = context.getBean(Stint.class);

            assertThat(stint.users().current().id()).isEqualTo(Gateway.USER);
            assertThat(stint.connections().list(ConnectionQuery.all())).hasSize(1);
        });
    }

    @Test
    void sends_requests_to_clockify_directly() {
        application.withPropertyValues(gateway.directProperties()).run(context -> {
            Stint stint = context.getBean(Stint.class);

            assertThat(stint.users().current().id()).isEqualTo(Gateway.USER);
            assertThatExceptionOfType(NoConnection.class)
                    .isThrownBy(() -> stint.connections().list(ConnectionQuery.all()));
        });
    }

    @Test
    void sends_no_request_at_the_start() {
        gateway.close();

        application
                .withPropertyValues(gateway.properties())
                .run(context -> assertThat(context).hasSingleBean(MatonStint.class));
    }

    @Test
    void is_closed_with_the_context() {
        List<Stint> left = new ArrayList<>();
        application.withPropertyValues(gateway.properties()).run(context -> left.add(context.getBean(Stint.class)));

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> left.get(0).users().current());
    }

    @Test
    void yields_to_a_bean_of_the_application() {
        application
                .withUserConfiguration(OwnStint.class)
                .run(context -> assertThat(context).hasSingleBean(Stint.class).hasBean("ownStint"));
    }

    @Test
    void can_be_switched_off() {
        application
                .withPropertyValues("stint.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Stint.class));
    }

    @Test
    void a_plan_limits_the_requests_of_an_hour() {
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues("stint.plan=free")
                .run(context -> {
                    Stint stint = context.getBean(Stint.class);
                    for (int request = 0; request < RequestHistory.LIMIT; request++) {
                        stint.users().current();
                    }

                    assertThatExceptionOfType(RateLimited.class)
                            .isThrownBy(() -> stint.users().current());
                });
    }

    @Test
    void requests_are_counted_in_the_file(@TempDir Path folder) {
        Path file = folder.resolve("requests.json");
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues("stint.ledger-file=" + file, "stint.plan=auto")
                .run(context -> context.getBean(Stint.class).users().current());

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void names_are_remembered_in_the_folder(@TempDir Path folder) {
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues("stint.cache-dir=" + folder)
                .run(context -> {
                    MatonStint stint = context.getBean(MatonStint.class);
                    stint.users().current();

                    assertThat(stint.remembersCurrentUser()).isTrue();
                });

        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void a_customizer_has_the_last_word() {
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues("stint.user-agent=from-a-property")
                .withUserConfiguration(Customizers.class)
                .run(context -> {
                    context.getBean(Stint.class).users().current();

                    assertThat(context.getBean(Customizers.class).order).containsExactly("first", "second");
                    assertThat(context.getBean(Customizers.class).events).isNotEmpty();
                });
    }

    @Test
    void each_listener_receives_each_event_whatever_others_throw() {
        application
                .withPropertyValues(gateway.properties())
                .withUserConfiguration(Listeners.class)
                .run(context -> {
                    assertThat(context.getBean(Stint.class).users().current().id())
                            .isEqualTo(Gateway.USER);

                    assertThat(context.getBean(Listeners.class).events)
                            .hasAtLeastOneElementOfType(RequestEvent.Started.class)
                            .hasAtLeastOneElementOfType(RequestEvent.Settled.class);
                });
    }

    @Test
    void the_key_is_not_printed() {
        application
                .withPropertyValues("stint.key=a-secret")
                .run(context -> assertThat(context.getBean(StintProperties.class))
                        .asString()
                        .doesNotContain("a-secret"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnStint {

        @Bean
        Stint ownStint() {
            return Gateway.service("own");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        private final List<String> order = new ArrayList<>();
        private final List<RequestEvent> events = new ArrayList<>();

        @Bean
        @Order(2)
        StintCustomizer second() {
            return config -> {
                order.add("second");
                config.onRequest(events::add, Clock.systemUTC());
            };
        }

        @Bean
        @Order(1)
        StintCustomizer first() {
            return config -> order.add("first");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Listeners {

        private final List<RequestEvent> events = new ArrayList<>();

        @Bean
        @Order(1)
        StintRequestListener defective() {
            return event -> {
                throw new IllegalStateException("defective");
            };
        }

        @Bean
        @Order(2)
        StintRequestListener recording() {
            return events::add;
        }
    }
}
