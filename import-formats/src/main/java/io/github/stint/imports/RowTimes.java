package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.time.WallClockTime;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.imports.internal.SourceText;
import io.github.stint.imports.internal.TimeOfDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns times of a file into intervals. A time is a list of instants: a local time that occurs twice, because the clock is set back, has two.
 * Safe for use by several threads.
 */
final class RowTimes {

    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\S+?)(?:[Tt](?=\\d{1,2}:)|\\s+)(.+)");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:[Zz]|[+-]\\d{2}:?\\d{2})");
    /** A comma separates decimals only, so three digits after it, which may be thousands, are rejected. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6}|,\\d{1,2})");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    /** Some tools show times in minutes, and durations in seconds or decimals. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final ZoneId zone;

    RowTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads a date and a time, with or without an offset. */
    List<Instant> moment(String text, DateReading dates) {
        Matcher form = DATE_AND_TIME.matcher(text);
        if (!form.matches()) {
            throw invalid(text);
        }
        return WITH_OFFSET.matcher(form.group(2)).matches()
                ? List.of(withOffset(text))
                : local(TimeOfDay.read(form.group(2)).on(dates.read(form.group(1))));
    }

    private static Instant withOffset(String text) {
        try {
            String iso = text.strip().replaceFirst("\\s+", "T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return WholeSeconds.of(OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException otherForm) {
            throw invalid(text);
        }
    }

    private static InvalidValue invalid(String text) {
        return new InvalidValue(
                SourceText.OPERATION,
                "time",
                "\"" + text + "\" is not a date and a time",
                "write it like 2026-03-02 9:00 or 2026-03-02T09:00:00Z");
    }

    /** Returns the instants of a local time. */
    List<Instant> local(LocalDateTime time) {
        return WallClockTime.instantsOf(time, zone);
    }

    /** Returns the instants of a time on that day. */
    List<Instant> on(LocalDate day, String clock) {
        return local(TimeOfDay.read(clock).on(day));
    }

    /** Reads a duration: one of the forms of the terminal, or a number of hours with decimals. A whole number may be of minutes or seconds. */
    static Duration duration(String text) {
        if (WHOLE.matcher(text).matches()) {
            throw new InvalidValue(
                    SourceText.OPERATION,
                    "duration",
                    "\"" + text + "\" is a duration without a unit",
                    "write it like 1h30m, 90m, 1.5 or 1:30; a number with decimals is in hours");
        }
        return length(text, DECIMAL.matcher(text).matches() ? hours(text) : DurationParser.parse(text));
    }

    /** Reads a duration as {@link #duration} does, in a column that states that its numbers are hours. */
    static Duration durationInHours(String text) {
        return WHOLE.matcher(text).matches() ? length(text, hours(text)) : duration(text);
    }

    private static IsoDuration hours(String number) {
        return IsoDuration.ofDecimalHours(new BigDecimal(number.replace(',', '.')), RoundingMode.HALF_UP);
    }

    private static Duration length(String text, IsoDuration duration) {
        if (duration.compareTo(TimeInterval.MAX_DURATION) > 0) {
            throw TimeInterval.tooLong(SourceText.OPERATION, ErrorMessage.of("\"" + text + "\""));
        }
        return duration.toDuration();
    }

    /**
     * Returns the interval to the end, or else of the duration. At least one of them is given; if both are, they have to agree.
     *
     * @param start the start
     * @param end the end, if the file states it
     * @param duration the duration, if the file states it
     */
    static TimeInterval interval(List<Instant> start, Optional<List<Instant>> end, Optional<Duration> duration) {
        return end.map(ends -> between(start, ends, duration))
                .orElseGet(() -> TimeInterval.of(start.get(0), start.get(0).plus(duration.orElseThrow())));
    }

    /**
     * Returns the interval. Of times that occur twice, those are taken that have the stated duration, or else the first ones.
     *
     * @param stated the duration, if the file states it beside the end
     */
    static TimeInterval between(List<Instant> starts, List<Instant> ends, Optional<Duration> stated) {
        Optional<TimeInterval> first = Optional.empty();
        for (Instant start : starts) {
            for (Instant end : ends) {
                if (end.isBefore(start)) {
                    continue;
                }
                Duration length = Duration.between(start, end);
                if (stated.filter(duration -> isAbout(duration, length)).isPresent()) {
                    return TimeInterval.of(start, end);
                }
                first = first.or(() -> Optional.of(TimeInterval.of(start, end)));
            }
        }
        if (first.isPresent() && stated.isPresent()) {
            throw contradiction(first.get(), stated.get());
        }
        // Fails with the reason, because it ends before it starts.
        return first.orElseGet(() -> TimeInterval.of(starts.get(0), ends.get(0)));
    }

    private static InvalidValue contradiction(TimeInterval interval, Duration stated) {
        String length = interval.duration().map(String::valueOf).orElse("");
        return new InvalidValue(
                SourceText.OPERATION,
                "duration",
                "it states a duration of " + stated + ", but " + length + " lie between its start and its end",
                "correct one of them, or export without rounding");
    }

    private static boolean isAbout(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(TOLERANCE) < 0;
    }
}
