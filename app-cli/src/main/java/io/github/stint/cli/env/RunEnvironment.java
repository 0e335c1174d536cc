package io.github.stint.cli.env;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.key.Keys;
import io.github.stint.core.connection.Sleeper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/**
 * The environment of one run of the program.
 *
 * @param in the replies of the user, in the charset of the machine
 * @param input the standard input as bytes, for content; a command reads either this or {@code in}
 * @param terminal whether standard input is a terminal, so that the user can be prompted
 * @param config the saved settings
 * @param browser shows pages to the user
 * @param sleeper blocks for a time
 * @param interrupts protects changes of several requests
 * @param data the standard output, for what is not text
 * @param caller who runs the program
 */
public record RunEnvironment(
        EnvironmentVariables variables,
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        InputStream input,
        boolean terminal,
        ConfigFile config,
        Browser browser,
        Sleeper sleeper,
        Interrupts interrupts,
        DataOutput data,
        Caller caller) {

    /** Returns the environment variable, or empty if it is not set or blank. */
    public Optional<String> variable(String name) {
        return variables.get(name);
    }

    /**
     * Checks that a text to be saved contains none of the keys.
     *
     * @throws UsageError if it contains one
     */
    public void requireNoKey(String text) {
        if (new Keys(variables.values()).areIn(text)) {
            throw UsageError.ofKey();
        }
    }

    /** Returns the text with asterisks in place of the keys, which a user may have given as another value. */
    public String withoutKeys(String text) {
        return new Keys(variables.values()).hiddenIn(text);
    }
}
