package io.github.stint.spring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.adapter.maton.RequestEvent.Retrying;
import io.github.stint.core.Stint;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.Unavailable;
import io.github.stint.spring.Gateway;
import io.github.stint.spring.StintAutoConfiguration;
import io.github.stint.spring.StintRequestListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** The metrics of requests. */
class StintMetricsAutoConfigurationTest {

    @RegisterExtension
    private final Gateway gateway = new Gateway();

    private final ApplicationContextRunner withoutRegistry = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(StintAutoConfiguration.class, StintMetricsAutoConfiguration.class));

    private ApplicationContextRunner application() {
        return withoutRegistry
                .withPropertyValues(gateway.properties())
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new);
    }

    @Test
    void requests_are_measured_with_few_tags() {
        application().run(context -> {
            context.getBean(Stint.class).users().current();

            List<Timer> timers = List.copyOf(
                    context.getBean(MeterRegistry.class).find("stint.requests").timers());
            assertThat(timers).singleElement().satisfies(timer -> {
                assertThat(timer.count()).isEqualTo(1);
                assertThat(timer.getId().getTags())
                        .containsExactlyInAnyOrder(
                                Tag.of("operation", "show user"),
                                Tag.of("status", "200"),
                                Tag.of("outcome", "success"));
            });
        });
    }

    @Test
    void the_outcome_of_a_failure_is_the_code_of_its_error() {
        application().withPropertyValues("stint.key=rejected-key").run(context -> {
            Stint stint = context.getBean(Stint.class);
            assertThatExceptionOfType(NotAuthenticated.class)
                    .isThrownBy(() -> stint.users().current());

            assertThat(context.getBean(MeterRegistry.class)
                            .get("stint.requests")
                            .tags("status", "401", "outcome", "not-authenticated")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void retries_are_counted_and_a_request_without_a_response_has_no_status() {
        application()
                .withPropertyValues("stint.max-attempts=3", "stint.retry-delay=2ms")
                .run(context -> {
                    gateway.close();
                    Stint stint = context.getBean(Stint.class);
                    assertThatExceptionOfType(Unavailable.class)
                            .isThrownBy(() -> stint.users().current());

                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    assertThat(registry.get("stint.requests.retries")
                                    .tags("operation", "show user", "reason", "no-response")
                                    .counter()
                                    .count())
                            .isEqualTo(2);
                    assertThat(registry.get("stint.requests")
                                    .tags("status", "none", "outcome", "unavailable")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void the_reason_of_a_retry_does_not_depend_on_the_language() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        new RequestMetrics(registry)
                .onEvent(new Retrying(
                        new RequestEvent.Request(1, "list tags", "GET", "/tags", "/tags"),
                        2,
                        Retrying.Reason.RATE_LIMITED,
                        Duration.ZERO));

        assertThat(registry.get("stint.requests.retries")
                        .tag("reason", "rate-limited")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void metrics_can_be_switched_off() {
        application()
                .withPropertyValues("stint.metrics.enabled=false")
                .run(context ->
                        assertThat(context).hasSingleBean(Stint.class).doesNotHaveBean(StintRequestListener.class));
    }

    @Test
    void an_application_without_a_registry_has_no_metrics() {
        withoutRegistry
                .withPropertyValues(gateway.properties())
                .run(context ->
                        assertThat(context).hasSingleBean(Stint.class).doesNotHaveBean(StintRequestListener.class));
    }

    @Test
    void an_application_without_micrometer_has_no_metrics() {
        withoutRegistry
                .withPropertyValues(gateway.properties())
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context ->
                        assertThat(context).hasSingleBean(Stint.class).doesNotHaveBean(StintRequestListener.class));
    }

    @Test
    void the_registry_of_spring_boot_is_found() {
        withoutRegistry
                .withPropertyValues(gateway.properties())
                .withConfiguration(AutoConfigurations.of(ofSpringBoot()))
                .run(context -> {
                    context.getBean(Stint.class).users().current();

                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("stint.requests")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    /** What creates the registry in an application, in Spring Boot 3 or 4. */
    private static Class<?>[] ofSpringBoot() {
        String three = "org.springframework.boot.actuate.autoconfigure.metrics";
        String four = "org.springframework.boot.micrometer.metrics.autoconfigure";
        Class<?>[] found = Stream.of(three, four)
                .flatMap(folder -> Stream.of(
                        folder + ".MetricsAutoConfiguration",
                        folder + ".CompositeMeterRegistryAutoConfiguration",
                        folder + ".export.simple.SimpleMetricsExportAutoConfiguration"))
                .filter(name -> ClassUtils.isPresent(name, null))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .toArray(Class<?>[]::new);
        assertThat(found).hasSize(3);
        return found;
    }
}
