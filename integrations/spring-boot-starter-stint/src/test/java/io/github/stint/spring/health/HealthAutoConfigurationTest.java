package io.github.stint.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.core.Stint;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.spring.Gateway;
import io.github.stint.spring.StintAutoConfiguration;
import io.github.stint.spring.StintRequestListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health indicator, with the Spring Boot that is on the class path: 3 or 4. */
class HealthAutoConfigurationTest {

    private static final String INDICATOR = "stintHealthIndicator";
    private static final String ENABLED = "management.health.stint.enabled=true";

    @RegisterExtension
    private final Gateway gateway = new Gateway();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    StintAutoConfiguration.class,
                    Boot3HealthAutoConfiguration.class,
                    Boot4HealthAutoConfiguration.class))
            .withUserConfiguration(Surroundings.class);

    private ApplicationContextRunner connected() {
        return application.withPropertyValues(gateway.properties());
    }

    /** A health, whose class has another package in Spring Boot 4. */
    private record Checked(String status, Map<?, ?> details) {

        static Checked by(ApplicationContext context) throws ReflectiveOperationException {
            Object indicator = context.getBean(INDICATOR);
            Object health =
                    indicator.getClass().getInterfaces()[0].getMethod("health").invoke(indicator);
            return new Checked(
                    String.valueOf(health.getClass().getMethod("getStatus").invoke(health)),
                    (Map<?, ?>) health.getClass().getMethod("getDetails").invoke(health));
        }
    }

    private static long requests(ApplicationContext context) {
        return context.getBean(Surroundings.class).events.stream()
                .filter(RequestEvent.Sent.class::isInstance)
                .count();
    }

    @Test
    void is_off_by_default() {
        connected().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
    }

    @Test
    void is_missing_without_actuator() {
        connected()
                .withPropertyValues(ENABLED)
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.actuate.health", "org.springframework.boot.health.contributor"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
    }

    @Test
    void is_missing_without_stint() {
        application
                .withPropertyValues(ENABLED, "stint.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
    }

    @Test
    void is_an_indicator_of_the_spring_boot_of_the_application() {
        connected()
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context.getBean(INDICATOR)
                                .getClass()
                                .getInterfaces()[0]
                                .getName())
                        .isIn(
                                "org.springframework.boot.actuate.health.HealthIndicator",
                                "org.springframework.boot.health.contributor.HealthIndicator"));
    }

    @Test
    void is_up_if_the_user_can_be_read() {
        connected()
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(Checked.by(context))
                        .isEqualTo(new Checked("UP", Map.of("checkedAt", "2026-03-02T09:00:00Z"))));
    }

    @Test
    void sends_one_request_in_each_interval() {
        connected().withPropertyValues(ENABLED, "stint.health.interval=10m").run(context -> {
            SettableClock clock = context.getBean(SettableClock.class);
            Checked.by(context);
            clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            Checked.by(context);
            assertThat(requests(context)).isEqualTo(1);

            clock.advance(Duration.ofSeconds(1));
            Checked.by(context);
            assertThat(requests(context)).isEqualTo(2);
        });
    }

    @Test
    void does_not_use_what_is_remembered() {
        connected()
                .withPropertyValues(ENABLED, "stint.cache-dir=target/health-cache")
                .run(context -> {
                    context.getBean(Stint.class).users().current();
                    long before = requests(context);

                    Checked.by(context);

                    assertThat(requests(context)).isEqualTo(before + 1);
                });
    }

    @Test
    void is_down_if_the_key_is_rejected_and_does_not_print_it() {
        connected().withPropertyValues(ENABLED, "stint.key=rejected-key").run(context -> {
            Checked health = Checked.by(context);

            assertThat(health.status()).isEqualTo("DOWN");
            assertThat(health.details().get("error")).isEqualTo("not-authenticated");
            assertThat(health.details().toString()).doesNotContain("rejected-key");
        });
    }

    @Test
    void is_down_if_the_service_is_unreachable_until_the_next_interval() {
        connected().withPropertyValues(ENABLED, "stint.max-attempts=1").run(context -> {
            gateway.close();

            assertThat(Checked.by(context).status()).isEqualTo("DOWN");
            assertThat(Checked.by(context).details().get("error")).isEqualTo("unavailable");
            assertThat(requests(context)).isEqualTo(1);
        });
    }

    @Test
    void is_unknown_if_no_request_is_left_in_the_hour() {
        connected().withPropertyValues(ENABLED, "stint.plan=free").run(context -> {
            for (int request = 0; request < RequestHistory.LIMIT; request++) {
                context.getBean(Stint.class).users().current();
            }

            Checked health = Checked.by(context);

            assertThat(health.status()).isEqualTo("UNKNOWN");
            assertThat(health.details().get("error")).isEqualTo("rate-limited");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        private final List<RequestEvent> events = new ArrayList<>();

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        StintRequestListener recording() {
            return events::add;
        }
    }

    static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
