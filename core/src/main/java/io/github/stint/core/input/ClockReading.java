package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** How a clock time without a day is read, which depends on what the time is for. Immutable. */
public final class ClockReading {

    private final BiFunction<ClockTime, Present, Instant> rule;
    private final Supplier<Instant> start;

    private ClockReading(BiFunction<ClockTime, Present, Instant> rule, Supplier<Instant> start) {
        this.rule = rule;
        this.start = start;
    }

    /** Reads the start of a timer or of logged time: the latest that is not in the future. */
    public static ClockReading latestPast() {
        return new ClockReading(
                (clock, present) -> present.instantOf(present.latestPast(clock)), ClockReading::noStart);
    }

    /**
     * Reads the end of the running timer: the latest that is not in the future. If the clock shows it twice, it is the first that is
     * not before the start of the timer.
     *
     * @param timerStart returns the start of the timer; called only if the reading depends on it
     */
    public static ClockReading endOfTimer(Supplier<Instant> timerStart) {
        return new ClockReading((clock, present) -> endOfTimer(clock, present, timerStart), timerStart);
    }

    private static Instant endOfTimer(ClockTime clock, Present present, Supplier<Instant> timerStart) {
        LocalDateTime time = present.latestPast(clock);
        if (!present.occursTwice(time)) {
            return present.instantOf(time);
        }
        Instant start = timerStart.get();
        return present.instantOf(time, end -> !end.isBefore(start) && !end.isAfter(present.now()));
    }

    /** Reads the new start of an entry: on the day of its start. */
    public static ClockReading startOf(TimeInterval entry) {
        return new ClockReading(
                (clock, present) -> present.instantOf(clock.on(present.dateOf(entry.start()))), ClockReading::noStart);
    }

    /**
     * Reads the new end of an entry: the first from its start, on the day of the start, or on the next day if the entry ended on a
     * later day. The end of a running timer is the latest that is not in the future.
     *
     * @param start the start of the entry after the edit
     */
    public static ClockReading endOf(TimeInterval entry, Instant start) {
        return entry.end()
                .map(end -> new ClockReading((clock, present) -> endOf(clock, present, start, end), () -> start))
                .orElseGet(() -> endOfTimer(() -> start));
    }

    private static Instant endOf(ClockTime clock, Present present, Instant start, Instant endBefore) {
        LocalDate day = present.dateOf(start);
        boolean crossedMidnight = present.dateOf(endBefore).isAfter(day);
        boolean isNextDay = crossedMidnight && present.isBefore(clock.asEnd().on(day), start);
        return endOn(isNextDay ? day.plusDays(1) : day, clock, present, start);
    }

    /**
     * Reads the end of an interval: the first from its start on the same day, or one before the start if that day has no other. 0:00 and
     * 12am after the start are the end of the day.
     */
    static ClockReading endAfter(Instant start) {
        return new ClockReading((clock, present) -> endOn(present.dateOf(start), clock, present, start), () -> start);
    }

    private static Instant endOn(LocalDate day, ClockTime clock, Present present, Instant start) {
        boolean endsTheDay = clock.second() == 0 && present.isBefore(clock.on(day), start);
        ClockTime end = endsTheDay ? ClockTime.endOfDay() : clock.asEnd();
        return present.instantOf(end.on(day), at -> !at.isBefore(start));
    }

    private static Instant noStart() {
        throw new InvalidValue(
                "read a time",
                "time",
                "+1d counts days from the start of an interval",
                "name the day instead, such as \"tomorrow 9:00\"");
    }

    Instant read(ClockTime clock, Present present) {
        return rule.apply(clock, present);
    }

    /** Reads a clock time some days after the start. */
    Instant readDaysLater(ClockTime clock, int days, Present present) {
        Instant from = start.get();
        return endOn(present.dateOf(from).plusDays(days), clock, present, from);
    }
}
