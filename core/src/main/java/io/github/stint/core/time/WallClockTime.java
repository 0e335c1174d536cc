package io.github.stint.core.time;

import io.github.stint.core.error.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Finds the instants at which the clock of a zone shows a local date and time. */
public final class WallClockTime {

    private WallClockTime() {}

    /**
     * Returns the instant of the local time, or both, the first one first, if the time occurs twice because the clock is set back.
     *
     * @throws InvalidValue if the clock of the zone skips that time; the hint names the last minute before and the first after
     */
    public static List<Instant> instantsOf(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw skipped(time, zone, rules.getTransition(time));
        }
        return offsets.stream().map(time::toInstant).toList();
    }

    private static InvalidValue skipped(LocalDateTime time, ZoneId zone, ZoneOffsetTransition gap) {
        LocalDate day = time.toLocalDate();
        LocalDateTime lastBefore = gap.getDateTimeBefore().minusMinutes(1);
        LocalDateTime firstAfter = gap.getDateTimeAfter();
        return new InvalidValue(
                "read a time",
                "time",
                time.toLocalTime() + " on " + day + " does not exist in " + zone.getId()
                        + ": the clock is set forward from " + seenFrom(day, gap.getDateTimeBefore()) + " to "
                        + seenFrom(day, firstAfter),
                "use " + seenFrom(day, lastBefore) + " or " + seenFrom(day, firstAfter));
    }

    /** The clock time, with its date if that differs: a gap may begin or end at midnight. */
    private static String seenFrom(LocalDate day, LocalDateTime time) {
        String clock = time.toLocalTime().toString();
        return time.toLocalDate().equals(day) ? clock : clock + " on " + time.toLocalDate();
    }
}
