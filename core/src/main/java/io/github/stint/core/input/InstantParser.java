package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Parses an instant: {@code now}, {@code 9:00}, {@code 09:00:30}, {@code 9am}, {@code 5:30 pm}, {@code noon}, {@code -30m},
 * {@code 2h ago}, {@code yesterday 9:00}, {@code mon 14:00}, {@code -7d 9:00}, {@code 2026-03-02 9:00}, or ISO 8601 with an offset.
 *
 * <p>Clock times are read in the given zone. A time that the clock skips is rejected; if it occurs twice, the first that fits is taken
 * and a note reports it. A day of the week is the latest such day up to today. What a clock time without a day means depends on what it
 * is for; see {@link ClockReading}. {@code 24:00} is the end of a day.
 */
public final class InstantParser {

    private final Present present;

    /**
     * Parses text relative to {@code now} in the zone.
     *
     * @param notes receives what the user should know, such as which of two possible instants was taken
     */
    public InstantParser(Instant now, ZoneId zone, Consumer<String> notes) {
        this.present = new Present(now, zone, notes);
    }

    /**
     * Parses the start of a timer, in whole seconds; a clock time without a day is the latest that is not in the future.
     *
     * @throws InvalidValue if the text has none of the forms, or names a time that the clock skips
     */
    public Instant parse(String text) {
        return parse(text, ClockReading.latestPast());
    }

    /**
     * Parses an instant, in whole seconds.
     *
     * @param reading how a clock time without a day is read
     * @throws InvalidValue if the text has none of the forms, or names a time that the clock skips
     */
    public Instant parse(String text, ClockReading reading) {
        try {
            return moment(text).resolve(present, reading);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw unreadable(text);
        }
    }

    /** Returns how many of the first words form an instant together, as many as possible: 2 for {@code 5:30 pm Review}; 0 if none do. */
    public static int countLeadingWords(List<String> words) {
        return LeadingWords.count(words, text -> MomentParser.find(text).isPresent());
    }

    Present present() {
        return present;
    }

    static Moment moment(String text) {
        return MomentParser.find(InputText.normalize(text)).orElseThrow(() -> unreadable(text));
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                "read a time",
                "time",
                "\"" + text + "\" is not a time",
                InputText.hint(
                        text,
                        "write it like 9:00, 9am, 09:00:30, -30m, \"2h ago\", \"yesterday 9:00\", \"mon 14:00\", now,"
                                + " or 2026-03-02T09:00:00Z"));
    }
}
