package io.github.stint.core.time;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A property of an interval that the service allows but that may be a mistake of the user. */
public enum UnusualTime {
    /** It starts after the present. */
    STARTS_IN_FUTURE,
    /** It started, and ends after the present. */
    ENDS_IN_FUTURE,
    /** It lasts longer than 24 hours, or has run for longer. */
    LONGER_THAN_A_DAY;

    private static final IsoDuration DAY = IsoDuration.ofHours(24);

    /** Returns all such properties of the interval, in the order of this enumeration. */
    public static List<UnusualTime> of(TimeInterval interval, Instant now) {
        return Stream.of(values())
                .filter(unusual -> unusual.appliesTo(interval, now))
                .toList();
    }

    /** Returns whether the interval has this property. */
    public boolean appliesTo(TimeInterval interval, Instant now) {
        return switch (this) {
            case STARTS_IN_FUTURE -> interval.start().isAfter(now);
            case ENDS_IN_FUTURE ->
                !interval.start().isAfter(now)
                        && interval.end().filter(end -> end.isAfter(now)).isPresent();
            case LONGER_THAN_A_DAY -> interval.durationUntil(now).compareTo(DAY) > 0;
        };
    }
}
