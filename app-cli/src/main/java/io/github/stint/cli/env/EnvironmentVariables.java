package io.github.stint.cli.env;

import java.util.Map;
import java.util.Optional;

/** The environment variables by name. */
public record EnvironmentVariables(Map<String, String> values) {

    /** Copies the map. */
    public EnvironmentVariables {
        values = Map.copyOf(values);
    }

    /** Returns the value of the variable, or empty if it is not set or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
