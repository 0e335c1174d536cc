package io.github.stint.core.attempt;

import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;

/** What attempts are about, in words. */
final class Subjects {

    private Subjects() {}

    static ErrorMessage ofEntry(NewTimeEntry entry) {
        TimeInterval interval = entry.interval();
        String named = interval.running() ? "the timer" : "the time entry";
        String described = entry.description().isEmpty() ? named : named + " \"" + entry.description() + "\"";
        ErrorMessage times = interval.end()
                .map(end -> ErrorMessage.of(" from {} to {}", interval.start(), end))
                .orElseGet(() -> ErrorMessage.of(" that starts at {}", interval.start()));
        return ErrorMessage.of(described).plus(times);
    }

    static ErrorMessage ofId(Attempt attempt) {
        return ErrorMessage.of(
                "the " + attempt.kind().word() + " " + attempt.id().orElse(""));
    }
}
