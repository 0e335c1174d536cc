package io.github.stint.cli.caller;

import io.github.stint.core.history.ChangeAuthor;
import java.util.Optional;

/**
 * Who runs the program.
 *
 * @param author who makes its changes
 * @param listener learns about the run; empty for a person, who reads the output
 */
public record Caller(ChangeAuthor author, Optional<RunListener> listener) {

    /** A person, or a script. */
    public static Caller person() {
        return new Caller(ChangeAuthor.PERSON, Optional.empty());
    }

    /** An agent. */
    public static Caller agent(RunListener listener) {
        return new Caller(ChangeAuthor.AGENT, Optional.of(listener));
    }
}
