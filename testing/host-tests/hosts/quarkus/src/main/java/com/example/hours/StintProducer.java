package com.example.hours;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.Stint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Provides Stint to the beans of the application. */
@ApplicationScoped
public class StintProducer {

    @Produces
    @Singleton
    Stint stint(
            @ConfigProperty(name = "maton.key") String key,
            @ConfigProperty(name = "maton.gateway-url") Optional<URI> gatewayUrl,
            @ConfigProperty(name = "maton.control-url") Optional<URI> controlUrl) {
        MatonConfig.Builder config = MatonConfig.maton(key);
        gatewayUrl.ifPresent(config::gatewayUrl);
        controlUrl.ifPresent(config::controlUrl);
        return MatonStint.connect(config.build());
    }

    void close(@Disposes Stint stint) {
        stint.close();
    }
}
