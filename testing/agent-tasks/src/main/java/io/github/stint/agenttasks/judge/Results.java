package io.github.stint.agenttasks.judge;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.time.IsoDuration;
import java.util.Optional;

/** Compares what agents report. */
final class Results {

    private Results() {}

    /** Returns whether both are the same, as texts that ignore case and the space around them, or as durations in any form. */
    static boolean areEqual(String expected, String reported) {
        if (expected.equalsIgnoreCase(reported.strip())) {
            return true;
        }
        Optional<IsoDuration> duration = duration(expected);
        return duration.isPresent() && duration.equals(duration(reported));
    }

    private static Optional<IsoDuration> duration(String text) {
        try {
            return Optional.of(DurationParser.parse(text.strip()));
        } catch (InvalidValue noDuration) {
            return Optional.empty();
        }
    }
}
