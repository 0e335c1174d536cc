package io.github.stint.cli.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when something was done: {@code 9:00-11:30}, {@code yesterday 9:00-11:30}, {@code yesterday 22:00-today 1:00}, two
 * moments with a slash between them, or a length that ends now, such as {@code 1h30m}.
 */
public final class SpanParser {

    private static final Pattern RANGE = Pattern.compile("(?:(" + MomentParser.DAY + ")\\s+)?(" + MomentParser.CLOCK
            + ")\\s*-\\s*(?:(" + MomentParser.DAY + ")\\s+)?(" + MomentParser.CLOCK + ")");

    private final Instant now;
    private final MomentParser moments;

    /** Reads spans with the given reader of moments. */
    public SpanParser(Instant now, MomentParser moments) {
        this.now = now;
        this.moments = moments;
    }

    /**
     * The interval.
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
            return TimeInterval.of(moments.parse(text.substring(0, slash)), moments.parse(text.substring(slash + 1)));
        }
        return LengthParser.tryParse(text).map(this::endingNow).orElseThrow(() -> unreadable(text));
    }

    private TimeInterval endingNow(IsoDuration length) {
        if (length.compareTo(TimeInterval.LONGEST) > 0) {
            throw new InvalidValue(
                    "read a span", "interval", length + " is longer than 999 hours", "split it into shorter entries");
        }
        Instant end = now.truncatedTo(ChronoUnit.SECONDS);
        return TimeInterval.of(end.minus(length.toDuration()), end);
    }

    private TimeInterval range(Matcher range) {
        String firstDay = range.group(1) == null ? "today" : range.group(1);
        String lastDay = range.group(3) == null ? firstDay : range.group(3);
        Instant start = moments.parse(firstDay + " " + range.group(2));
        Instant end = moments.parse(lastDay + " " + range.group(4));
        if (end.isBefore(start)) {
            throw new InvalidValue(
                    "read a span",
                    "interval",
                    range.group(4) + " comes before " + range.group(2) + " on that day",
                    "swap them, or name the day of each: \"yesterday 22:00-today 1:00\"");
        }
        return TimeInterval.of(start, end);
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                "read a span",
                "interval",
                "\"" + text + "\" says neither when nor how long",
                "write it like 1h30m, 9:00-11:30, \"yesterday 9:00-11:30\" or PT1H30M");
    }
}
