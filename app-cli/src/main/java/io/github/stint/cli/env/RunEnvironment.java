package io.github.stint.cli.env;

import io.github.stint.cli.config.ConfigFile;
import io.github.stint.core.connection.Sleeper;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds one run of the program.
 *
 * @param terminal whether a person sits at the other end, who can be asked
 * @param config what was chosen to stay
 * @param browser shows pages to that person
 * @param sleeper lets time pass
 */
public record RunEnvironment(
        EnvironmentVariables variables,
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean terminal,
        ConfigFile config,
        Browser browser,
        Sleeper sleeper) {

    /** The variable that holds a key of Maton. */
    public static final String MATON_KEY = "MATON_API_KEY";
    /** The variable that holds a key of Clockify itself. */
    public static final String CLOCKIFY_KEY = "CLOCKIFY_API_KEY";

    /** A variable of the environment; empty if it is not set, or set to nothing. */
    public Optional<String> variable(String name) {
        return variables.get(name);
    }

    /**
     * Refuses a text that is to be kept and that holds one of the keys.
     *
     * @throws UsageError if it does
     */
    public void requireNoKey(String text) {
        boolean holdsKey = Stream.of(MATON_KEY, CLOCKIFY_KEY)
                .flatMap(name -> variable(name).stream())
                .map(String::strip)
                .anyMatch(text::contains);
        if (holdsKey) {
            throw UsageError.ofKey();
        }
    }
}
