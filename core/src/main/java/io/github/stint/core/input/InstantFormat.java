package io.github.stint.core.input;

import io.github.stint.core.time.WallClockTime;
import io.github.stint.core.time.WholeSeconds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Formats instants for people, in whole seconds and in one time zone, in forms that {@link InstantParser} reads back as the same
 * instant. A clock time that occurs twice, because the clock is set back, has its offset. Immutable.
 */
public final class InstantFormat {

    private final ZoneId zone;

    /** Formats in that zone. */
    public InstantFormat(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the date and the time: {@code 2026-03-02 09:00}, {@code 2026-03-02 09:00:30}, {@code 2026-10-25T02:30+01:00}. */
    public String dateTime(Instant instant) {
        LocalDateTime time = local(instant);
        String separator = isAmbiguous(instant) ? "T" : " ";
        return time.toLocalDate() + separator + timeOfDay(instant);
    }

    /** Returns the time of day, with seconds unless they are zero: {@code 09:00}, {@code 09:00:30}, {@code 02:30+01:00}. */
    public String timeOfDay(Instant instant) {
        String offset =
                isAmbiguous(instant) ? zone.getRules().getOffset(instant).getId() : "";
        return local(instant).toLocalTime() + offset;
    }

    /** Returns whether the clock of the zone shows the time of the instant twice. */
    public boolean isAmbiguous(Instant instant) {
        return WallClockTime.instantsOf(local(instant), zone).size() > 1;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(WholeSeconds.of(instant), zone);
    }
}
