package io.github.stint.core.input;

import io.github.stint.core.time.WallClockTime;
import io.github.stint.core.time.WholeSeconds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The time and the zone in which a text is read.
 *
 * @param now the present, in whole seconds
 * @param notes receives what the user should know about how the text was read
 */
record Present(Instant now, ZoneId zone, Consumer<String> notes) {

    Present {
        now = WholeSeconds.of(now);
    }

    LocalDate today() {
        return dateOf(now);
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** Returns the latest time that a clock time without a day can mean, if it is not in the future. */
    LocalDateTime latestPast(ClockTime clock) {
        LocalDateTime onToday = clock.on(today());
        return firstInstant(onToday).isAfter(now) ? clock.on(today().minusDays(1)) : onToday;
    }

    /** Returns the first instant of a local time; of one that the clock skips, the instant at which it does so. */
    private Instant firstInstant(LocalDateTime time) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }

    /** Returns whether every instant of the local time is before the given one. */
    boolean isBefore(LocalDateTime time, Instant instant) {
        return WallClockTime.instantsOf(time, zone).stream().allMatch(each -> each.isBefore(instant));
    }

    boolean occursTwice(LocalDateTime time) {
        return WallClockTime.instantsOf(time, zone).size() > 1;
    }

    /** Returns the instant of a local time, the first one if it occurs twice. */
    Instant instantOf(LocalDateTime time) {
        return instantOf(time, any -> true);
    }

    /** Returns the first instant of a local time that fits, or the first one of all if none fits. Notes that it occurs twice. */
    Instant instantOf(LocalDateTime time, Predicate<Instant> fits) {
        List<Instant> instants = WallClockTime.instantsOf(time, zone);
        Instant chosen = instants.stream().filter(fits).findFirst().orElse(instants.get(0));
        if (instants.size() > 1) {
            boolean first = chosen.equals(instants.get(0));
            notes.accept(time.toLocalTime() + " occurs twice on " + time.toLocalDate() + " in " + zone + "; the "
                    + (first ? "first" : "second") + " was taken, write "
                    + new InstantFormat(zone).dateTime(instants.get(first ? 1 : 0)) + " for the "
                    + (first ? "second" : "first"));
        }
        return chosen;
    }
}
