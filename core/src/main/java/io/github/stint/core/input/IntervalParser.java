package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses an interval: {@code 9:00-11:30}, {@code yesterday 9:00-11:30}, {@code yesterday 22:00-today 1:00}, two
 * instants with a slash between them, or a duration that ends now, such as {@code 1h30m}.
 */
public final class IntervalParser {

    private static final String OPERATION = "read an interval";
    private static final Pattern RANGE = Pattern.compile("(?:(" + InstantParser.DAY + ")\\s+)?(" + InstantParser.CLOCK
            + ")\\s*-\\s*(?:(" + InstantParser.DAY + ")\\s+)?(" + InstantParser.CLOCK + ")");

    private final InstantParser instants;

    /** Parses intervals relative to the same present and in the same zone as the given parser. */
    public IntervalParser(InstantParser instants) {
        this.instants = instants;
    }

    /**
     * Parses an interval.
     *
     * @throws InvalidValue if the text has none of the forms, names a time that the clock skips, or ends before it starts
     */
    public TimeInterval parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        Matcher range = RANGE.matcher(bare);
        if (range.matches()) {
            return range(range);
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return TimeInterval.of(instants.parse(text.substring(0, slash)), instants.parse(text.substring(slash + 1)));
        }
        return DurationParser.tryParse(text).map(this::endingNow).orElseThrow(() -> unreadable(text));
    }

    private TimeInterval endingNow(IsoDuration duration) {
        if (duration.compareTo(TimeInterval.MAX_DURATION) > 0) {
            throw TimeInterval.tooLong(OPERATION, duration.toString());
        }
        Instant end = instants.now();
        return TimeInterval.of(end.minus(duration.toDuration()), end);
    }

    private TimeInterval range(Matcher range) {
        String firstDay = range.group(1) == null ? "today" : range.group(1);
        String lastDay = range.group(3) == null ? firstDay : range.group(3);
        Instant start = instants.parse(firstDay + " " + range.group(2));
        Instant end = instants.parse(lastDay + " " + range.group(4));
        if (end.isBefore(start)) {
            throw new InvalidValue(
                    OPERATION,
                    "interval",
                    range.group(4) + " comes before " + range.group(2) + " on that day",
                    "swap them, or name the day of each: \"yesterday 22:00-today 1:00\"");
        }
        return TimeInterval.of(start, end);
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                OPERATION,
                "interval",
                "\"" + text + "\" is neither an interval nor a duration",
                "write it like 1h30m, 9:00-11:30, \"yesterday 9:00-11:30\" or PT1H30M");
    }
}
