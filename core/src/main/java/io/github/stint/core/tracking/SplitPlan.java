package io.github.stint.core.tracking;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The writes of a split, checked before the first of them. A finished entry becomes the first part. A running entry becomes the last
 * part, so that the timer is never stopped.
 *
 * @param entry the entry as it is
 * @param created the other parts, earliest first
 * @param change makes the entry its own part
 */
record SplitPlan(TimeEntry entry, List<NewTimeEntry> created, TimeEntryChange change) {

    private static final String OPERATION = "split time entry";

    /**
     * Returns the plan.
     *
     * @throws InvalidValue if there is no time, a time occurs twice, or one is not inside the entry
     */
    static SplitPlan of(TimeEntry entry, List<Instant> times, Instant now) {
        List<Instant> sorted = times.stream().map(WholeSeconds::of).sorted().toList();
        requireTimes(entry, sorted, now);
        List<TimeInterval> intervals = intervals(entry.interval(), sorted);
        boolean running = entry.running();
        List<NewTimeEntry> created = (running
                        ? intervals.subList(0, intervals.size() - 1)
                        : intervals.subList(1, intervals.size()))
                .stream().map(interval -> NewTimeEntry.like(entry, interval)).toList();
        TimeEntryChange change = running
                ? TimeEntryChange.builder().start(sorted.get(sorted.size() - 1)).build()
                : TimeEntryChange.builder().end(sorted.get(0)).build();
        return new SplitPlan(entry, created, change);
    }

    private static void requireTimes(TimeEntry entry, List<Instant> sorted, Instant now) {
        if (sorted.isEmpty()) {
            throw invalid(ErrorMessage.of("a split needs a time"), "name at least one time inside the entry");
        }
        Instant start = entry.interval().start();
        Instant end = entry.interval().end().orElse(now);
        Instant before = start;
        for (Instant time : sorted) {
            if (!time.isAfter(start) || !time.isBefore(end)) {
                throw invalid(
                        ErrorMessage.of(
                                "{} is not inside the entry, which lasts from {} "
                                        + (entry.running() ? "to now, {}" : "to {}"),
                                time,
                                start,
                                end),
                        "name times after its start and before its end");
            }
            if (time.equals(before)) {
                throw invalid(ErrorMessage.of("{} is given twice", time), "name each time once");
            }
            before = time;
        }
    }

    private static InvalidValue invalid(ErrorMessage message, String hint) {
        return new InvalidValue(OPERATION, "time", message, hint);
    }

    private static List<TimeInterval> intervals(TimeInterval whole, List<Instant> times) {
        List<TimeInterval> intervals = new ArrayList<>();
        Instant start = whole.start();
        for (Instant time : times) {
            intervals.add(TimeInterval.of(start, time));
            start = time;
        }
        Instant last = start;
        intervals.add(
                whole.end().map(end -> TimeInterval.of(last, end)).orElseGet(() -> TimeInterval.startingAt(last)));
        return intervals;
    }

    /** Returns the entry as it is after the split. */
    TimeEntry changed() {
        return change.applyTo(entry);
    }

    /** Returns whether the stored entry has the times of its part, except for an end that another client may have given to a timer. */
    boolean isDone(TimeEntry stored) {
        TimeInterval expected = changed().interval();
        return stored.interval().start().equals(expected.start())
                && (expected.running() || stored.interval().end().equals(expected.end()));
    }
}
