package io.github.stint.spring;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.Stint;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Creates the bean {@code stint}, a {@link MatonStint} with the properties {@code stint.*}, which is closed with the context. Creating it
 * sends nothing. Not created if the application has a bean of the type {@link Stint}, or with {@code stint.enabled=false}. Without
 * {@code stint.key}, the application does not start.
 *
 * <p>If the application has exactly one bean of the type {@link Clock}, it measures the age of what is remembered and the hour of requests
 * (default: the clock of the machine).
 */
@AutoConfiguration
@ConditionalOnProperty(name = "stint.enabled", havingValue = "true", matchIfMissing = true)
@ConditionalOnMissingBean(Stint.class)
@EnableConfigurationProperties(StintProperties.class)
public final class StintAutoConfiguration {

    @Bean(destroyMethod = "close")
    MatonStint stint(
            StintProperties properties,
            ObjectProvider<Clock> clocks,
            ObjectProvider<StintRequestListener> listeners,
            ObjectProvider<StintCustomizer> customizers) {
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        MatonConfig.Builder config = new StintSettings(properties, clock).builder();
        List<StintRequestListener> all = listeners.orderedStream().toList();
        if (!all.isEmpty()) {
            config.onRequest(new RequestListeners(all), clock);
        }
        customizers.orderedStream().forEach(customizer -> customizer.customize(config));
        return MatonStint.connect(config.build());
    }
}
