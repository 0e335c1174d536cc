package io.github.stint.core.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as users type them, in the one spelling that the parsers read. */
final class InputText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern REGIONAL_DATE = Pattern.compile(
            "(?<![\\d:])\\d{1,2}(?:/\\d{1,2}(?:/\\d{2,4})?|\\.\\d{1,2}\\.(?:\\d{2,4})?|-\\d{1,2}-\\d{2,4})(?![\\d:])");

    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)\\d{4}-(?:w\\d{2}|\\d{2}(?:-\\d{2})?)(?!\\d)");
    private static final int YEAR_AND_MONTH = 7;

    private InputText() {}

    /** Returns the text in lower case, with one space between words, and with every dash as a hyphen. */
    static String normalize(String text) {
        String hyphens = DASHES.matcher(text).replaceAll("-");
        return SPACES.matcher(hyphens).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the hint, or a better one if the text contains a date whose day and month cannot be distinguished, or one that the
     * calendar does not have.
     */
    static String hint(String text, String hint) {
        String normal = normalize(text);
        if (REGIONAL_DATE.matcher(normal).find()) {
            return "write dates as year-month-day, such as 2026-03-02; the order of day and month differs between countries";
        }
        return ISO_DATE.matcher(normal)
                .results()
                .map(MatchResult::group)
                .filter(date -> !isInTheCalendar(date))
                .findFirst()
                .map(date ->
                        "the calendar does not have " + date.toUpperCase(Locale.ROOT) + "; check the month and the day")
                .orElse(hint);
    }

    private static boolean isInTheCalendar(String date) {
        try {
            if (date.contains("w")) {
                LocalDate.parse(date + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            } else {
                LocalDate.parse(date.length() == YEAR_AND_MONTH ? date + "-01" : date);
            }
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
