package io.github.stint.spring.health;

import io.github.stint.core.Stint;
import io.github.stint.spring.StintAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Creates the health indicator {@code stint} with Spring Boot 4, if {@code management.health.stint.enabled=true}. It reads the current
 * user, which costs one request in each {@code stint.health.interval} in which the health is read.
 */
@AutoConfiguration(after = StintAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnProperty(name = "management.health.stint.enabled", havingValue = "true")
@ConditionalOnSingleCandidate(Stint.class)
@EnableConfigurationProperties(HealthProperties.class)
public final class Boot4HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "stintHealthIndicator")
    HealthIndicator stintHealthIndicator(Stint stint, HealthProperties properties, ObjectProvider<Clock> clocks) {
        ServiceCheck check = new ServiceCheck(stint, properties.interval(), clocks.getIfUnique(Clock::systemUTC));
        return () -> health(check.result());
    }

    private static Health health(CheckResult result) {
        return Health.status(result.status()).withDetails(result.details()).build();
    }
}
