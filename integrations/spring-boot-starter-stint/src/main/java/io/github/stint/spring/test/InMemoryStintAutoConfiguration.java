package io.github.stint.spring.test;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.SeededStint;
import io.github.stint.spring.StintAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Creates the beans that {@link AutoConfigureInMemoryStint} describes. */
@AutoConfiguration(before = StintAutoConfiguration.class)
public final class InMemoryStintAutoConfiguration {

    @Bean
    static StintReplacement stintReplacement() {
        return new StintReplacement();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(InMemoryStint.class)
    SeededStint seededStint(ObjectProvider<Clock> clocks) {
        return InMemoryStint.seeded(clocks.getIfUnique(Clock::systemUTC));
    }

    /** Closed with the bean that it is a part of. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    InMemoryStint inMemoryStint(SeededStint seeded) {
        return seeded.stint();
    }
}
