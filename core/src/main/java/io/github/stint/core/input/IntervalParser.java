package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.TimeInterval;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses an interval. Its forms are
 *
 * <ul>
 *   <li>a start and an end: {@code 9:00-11:30}, {@code 9-11:30}, {@code 9am to 5:30 pm}, {@code yesterday 22:00-today 1:00}, or two
 *       moments with a slash between them;
 *   <li>a start and a duration: {@code 9:00 +1h}, {@code 9:00/2h}, {@code 2026-03-02T09:00/PT1H30M};
 *   <li>a duration and its end: {@code 1h ended 17:00};
 *   <li>a duration that ends now: {@code 1h30m};
 *   <li>a duration on a day: {@code yesterday 2h}. It ends at the present time of day, or begins with the day if it would begin before
 *       it otherwise; a note reports the times.
 * </ul>
 *
 * <p>A start without a day is the latest that is not in the future. An end without a day is the first from the start, on the same day;
 * {@code +1d} after it means the next day: {@code 22:00-1:00 +1d}.
 */
public final class IntervalParser {

    private static final String OPERATION = "read an interval";
    private static final String FORMS =
            "write it like 1h30m, 9:00-11:30, \"yesterday 9:00-11:30\", \"9:00 +1h\", \"1h ended 17:00\" or PT1H30M";

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Duration SHORTEST_CLOCK_TIME = Duration.ofHours(6);

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
        return parseLeading(List.of(text)).interval();
    }

    /**
     * Parses the start and the end of an interval. An end without a day is the first from the start, on the same day.
     *
     * @throws InvalidValue if one has none of the forms of a time, or the end is before the start
     */
    public TimeInterval parse(String start, String end) {
        return resolve(new Span.Between(InstantParser.moment(start), InstantParser.moment(end), start, end), start);
    }

    /**
     * Parses the interval that the first of the words form, as many of them as possible: {@code 1h 30m Review} is {@code 1h 30m}.
     *
     * @param words one or more words
     * @throws InvalidValue as {@link #parse(String)} does, if more words form a single moment than an interval, as in {@code 1:30 pm}, and
     *     if the words after the interval look like a part of it, as in {@code 2h yesterday}
     */
    public LeadingInterval parseLeading(List<String> words) {
        int inInterval = LeadingWords.count(words, text -> SpanParser.find(text).isPresent());
        int inMoment = InstantParser.countLeadingWords(words);
        if (inMoment > inInterval) {
            throw onlyAMoment(LeadingWords.text(words, inMoment));
        }
        String text = LeadingWords.text(words, Math.max(1, inInterval));
        Span span = SpanParser.find(text).orElseThrow(() -> unreadable(words.get(0)));
        requireNoClockTime(span, text);
        List<String> rest = words.subList(inInterval, words.size());
        TrailingTime.reject(text, rest);
        return new LeadingInterval(resolve(span, text), rest);
    }

    /** {@code 1:30} is a duration, but who types {@code 9:00} means nine o'clock at least as often as nine hours. */
    private static void requireNoClockTime(Span span, String text) {
        if (span instanceof Span.Length length
                && CLOCK.matcher(text).matches()
                && length.length().seconds() >= SHORTEST_CLOCK_TIME.toSeconds()
                && length.length().seconds() <= Duration.ofDays(1).toSeconds()) {
            throw new InvalidValue(
                    OPERATION,
                    "interval",
                    "\"" + text + "\" may be a time or a duration",
                    "add the end or the duration, such as \"9:00-11:30\" or \"9:00 +1h\", or write the duration with its units, such as"
                            + " 9h");
        }
    }

    private TimeInterval resolve(Span span, String text) {
        try {
            return span.resolve(instants.present());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw TimeInterval.tooLong(OPERATION, ErrorMessage.of(text));
        }
    }

    private static InvalidValue onlyAMoment(String text) {
        return new InvalidValue(
                OPERATION,
                "interval",
                "\"" + text + "\" is a time, not an interval",
                "add the end or the duration, such as \"9:00-11:30\" or \"9:00 +1h\"");
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                OPERATION,
                "interval",
                "\"" + text + "\" is neither an interval nor a duration",
                InputText.hint(text, FORMS));
    }
}
