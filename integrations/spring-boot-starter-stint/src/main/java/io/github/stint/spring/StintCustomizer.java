package io.github.stint.spring;

import io.github.stint.adapter.maton.MatonConfig;

/**
 * A bean that changes the configuration of Stint, for settings that have no property, such as a proxy or a TLS context. All beans of this
 * type are called once, in their order, after the properties and the {@linkplain StintRequestListener listeners} were set, and so their
 * settings take precedence. {@link MatonConfig.Builder#onRequest} in a customizer replaces all listeners, metrics included.
 */
@FunctionalInterface
public interface StintCustomizer {

    /** Changes the configuration. An exception fails the start of the application. */
    void customize(MatonConfig.Builder config);
}
