package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Moves finished intervals to other days, at the same times of the clock of a zone. */
public final class SameTimes {

    private final Present present;

    /**
     * Moves intervals in that zone.
     *
     * @param notes receives what the user should know, such as which of two possible instants was taken
     */
    public SameTimes(ZoneId zone, Consumer<String> notes) {
        this.present = new Present(Instant.EPOCH, zone, notes);
    }

    /**
     * Returns the interval that starts on that day, at the time of the clock at which the given one starts, and ends as many days later
     * at the time at which the given one ends. On its own day that is the given interval. Where the clock is set forward or back, the
     * duration may be another.
     *
     * @throws InvalidValue if the interval is running, or the clock skips one of the times on that day
     */
    public TimeInterval on(LocalDate day, TimeInterval interval) {
        Instant end = interval.end()
                .orElseThrow(() -> new InvalidValue(
                        "duplicate time entry",
                        "interval",
                        "the entry is running",
                        "stop it first, or start another timer for the same work"));
        LocalDate firstDay = present.dateOf(interval.start());
        if (firstDay.equals(day)) {
            return interval.endingAt(end);
        }
        Instant newStart = present.instantOf(day.atTime(clock(interval.start())));
        LocalDate lastDay = day.plusDays(ChronoUnit.DAYS.between(firstDay, present.dateOf(end)));
        return TimeInterval.of(
                newStart, present.instantOf(lastDay.atTime(clock(end)), moved -> !moved.isBefore(newStart)));
    }

    private LocalTime clock(Instant instant) {
        return LocalTime.ofInstant(instant, present.zone());
    }
}
