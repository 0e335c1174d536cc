package io.github.stint.core.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The times that can be stored: those of the years 0 to 9999, which ISO 8601 writes with four digits. Others are rejected in intervals and
 * periods. In a filter they are allowed, and match nothing or everything.
 */
public final class SupportedTimes {

    /** The first second. */
    public static final Instant FIRST = IsoInstant.parse("0000-01-01T00:00:00Z");

    /** The last second. */
    public static final Instant LAST = IsoInstant.parse("9999-12-31T23:59:59Z");

    private SupportedTimes() {}

    /** Returns whether the instant can be stored, without its fraction of a second. */
    public static boolean contain(Instant instant) {
        return !instant.isBefore(FIRST) && instant.getEpochSecond() <= LAST.getEpochSecond();
    }

    /** Returns whether the day is in one of the years. */
    public static boolean contain(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    /** Returns the instant, or the nearest that can be stored. */
    public static Instant nearest(Instant instant) {
        if (contain(instant)) {
            return instant;
        }
        return instant.isBefore(FIRST) ? FIRST : LAST;
    }
}
