package io.github.stint.cli.env;

import java.util.Map;
import java.util.Optional;

/** The variables of the environment, by their names. */
public record EnvironmentVariables(Map<String, String> values) {

    /** Keeps its own copy. */
    public EnvironmentVariables {
        values = Map.copyOf(values);
    }

    /** The value of the variable; empty if it is not set, or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
