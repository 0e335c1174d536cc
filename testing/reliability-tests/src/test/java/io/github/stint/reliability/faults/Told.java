package io.github.stint.reliability.faults;

import io.github.stint.core.error.StintException;
import java.util.Optional;

/**
 * What a caller learned about one write.
 *
 * @param outcome whether it took effect
 * @param error why it did not, or why that is not known; empty for a write that succeeded
 */
public record Told(Outcome outcome, Optional<StintException> error) {

    /** Whether a write took effect. */
    public enum Outcome {
        DONE,
        NOT_DONE,
        UNKNOWN
    }

    /** Runs a write. */
    public static Told about(Runnable write) {
        try {
            write.run();
            return new Told(Outcome.DONE, Optional.empty());
        } catch (StintException error) {
            return new Told(error.mayHaveTakenEffect() ? Outcome.UNKNOWN : Outcome.NOT_DONE, Optional.of(error));
        }
    }
}
