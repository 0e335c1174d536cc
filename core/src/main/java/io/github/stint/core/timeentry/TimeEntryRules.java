package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What must hold for time entries, whatever adapter is used. */
public final class TimeEntryRules {

    private TimeEntryRules() {}

    /**
     * The interval of a timer that is stopped.
     *
     * @throws Refused if the timer started only after that instant
     * @throws InvalidValue if it would last longer than an entry may
     */
    public static TimeInterval stopped(String operation, TimeEntry running, Instant end) {
        if (end.isBefore(running.interval().start())) {
            throw new Refused(
                    operation,
                    Rule.TIMER_STARTED_LATER,
                    "the running timer started at " + running.interval().start() + ", which is after " + end,
                    "name a later time, or change the start of the running timer first");
        }
        return ended(operation, running, end);
    }

    /**
     * The interval of a timer that ends because another one starts: where the new one starts, but never before its own start.
     *
     * @throws InvalidValue if it would last longer than an entry may
     */
    public static TimeInterval supersededBy(TimeEntry running, Instant newStart) {
        Instant start = running.interval().start();
        return ended("start timer", running, newStart.isBefore(start) ? start : newStart);
    }

    private static TimeInterval ended(String operation, TimeEntry running, Instant end) {
        Instant latest = running.interval().start().plus(TimeInterval.LONGEST.toDuration());
        if (end.truncatedTo(ChronoUnit.SECONDS).isAfter(latest)) {
            throw new InvalidValue(
                    operation,
                    "interval",
                    "the running timer started at " + running.interval().start() + ", more than 999 hours before "
                            + end,
                    "stop it at the time when the work really ended, or cancel it");
        }
        return running.interval().endingAt(end);
    }

    /** The refusal of a task without the project that it is a part of. */
    static InvalidValue taskWithoutProject(String operation) {
        return new InvalidValue(operation, "task", "a task needs its project", "name the project too");
    }

    static void requireDescription(String operation, String description) {
        TextRules.requireDescription(operation, description);
    }

    static void requireType(String operation, TimeEntryType type) {
        if (type != TimeEntryType.REGULAR && type != TimeEntryType.BREAK) {
            throw new InvalidValue(
                    operation,
                    "type",
                    "an entry of the type " + type + " is made by the service only",
                    "use REGULAR or BREAK");
        }
    }
}
