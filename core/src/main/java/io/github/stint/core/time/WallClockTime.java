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

/**
 * A local date and time in a zone, resolved to an instant.
 *
 * @param instant the instant; the first of two if the local time occurs twice
 * @param occursTwice whether the local time occurs twice, because the clock is set back
 */
public record WallClockTime(Instant instant, boolean occursTwice) {

    /**
     * Resolves a local time.
     *
     * @throws InvalidValue if the clock of the zone skips that time; the hint names the last minute before and the first after
     */
    public static WallClockTime resolve(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw skipped(time, zone, rules.getTransition(time));
        }
        return new WallClockTime(time.toInstant(offsets.get(0)), offsets.size() > 1);
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
