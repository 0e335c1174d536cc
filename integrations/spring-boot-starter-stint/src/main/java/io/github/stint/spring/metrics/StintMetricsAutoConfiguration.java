package io.github.stint.spring.metrics;

import io.github.stint.spring.StintAutoConfiguration;
import io.github.stint.spring.StintRequestListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Measures the requests of Stint, if the application has a {@link MeterRegistry}: the timer {@code stint.requests} with the tags
 * {@code operation}, {@code status} and {@code outcome}, and the counter {@code stint.requests.retries} with the tags {@code operation}
 * and {@code reason}. Switched off with {@code stint.metrics.enabled=false}.
 */
@AutoConfiguration(
        before = StintAutoConfiguration.class,
        // Of Spring Boot 3, then of Spring Boot 4.
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnProperty(name = "stint.metrics.enabled", havingValue = "true", matchIfMissing = true)
public final class StintMetricsAutoConfiguration {

    @Bean
    StintRequestListener stintRequestMetrics(MeterRegistry registry) {
        return new RequestMetrics(registry);
    }
}
