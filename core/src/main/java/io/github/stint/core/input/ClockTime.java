package io.github.stint.core.input;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as typed: {@code 9:00}, {@code 09:00:30}, {@code 9am}, {@code 9:30 pm}, {@code noon}, {@code midnight}, {@code 24:00}.
 *
 * @param second the seconds from the start of the day; 86,400 is its end
 */
record ClockTime(int second, Form form) {

    /** How it was written, as far as its meaning depends on that. */
    enum Form {
        /** With am or pm, or as the word noon. */
        TWELVE_HOURS,
        /** Without am or pm. */
        TWENTY_FOUR_HOURS,
        /** The word that may mean the start or the end of a day. */
        MIDNIGHT
    }

    private static final int NOON = 12 * 3_600;
    private static final int DAY = 24 * 3_600;
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?::([0-5]\\d)(?::([0-5]\\d))?)?(?: ?([ap])(?:m|\\.m\\.))?");

    /** Reads a time of day; empty if the text, which is normalized, has another form. */
    static Optional<ClockTime> find(String text) {
        return findWithBareHours(text).filter(time -> !isBareHour(text));
    }

    /** Reads a time of day, also one of an hour alone, such as {@code 9}. */
    static Optional<ClockTime> findWithBareHours(String text) {
        return switch (text) {
            case "noon" -> Optional.of(new ClockTime(NOON, Form.TWELVE_HOURS));
            case "midnight" -> Optional.of(new ClockTime(0, Form.MIDNIGHT));
            default -> digits(text);
        };
    }

    /** Returns the end of a day, which is the start of the next. */
    static ClockTime endOfDay() {
        return new ClockTime(DAY, Form.TWENTY_FOUR_HOURS);
    }

    private static boolean isBareHour(String text) {
        return text.length() <= 2;
    }

    private static Optional<ClockTime> digits(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(1));
        int seconds = 60 * number(form.group(2)) + number(form.group(3));
        if (form.group(4) != null) {
            return hour < 1 || hour > 12
                    ? Optional.empty()
                    : Optional.of(new ClockTime(
                            3_600 * (hour % 12) + seconds + (form.group(4).equals("p") ? NOON : 0), Form.TWELVE_HOURS));
        }
        int second = 3_600 * hour + seconds;
        return second > DAY ? Optional.empty() : Optional.of(new ClockTime(second, Form.TWENTY_FOUR_HOURS));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Returns the same time in the half of the day that the other one is in, which is written with am or pm. */
    ClockTime inHalfOf(ClockTime other) {
        return new ClockTime(second % NOON + (other.second < NOON ? 0 : NOON), Form.TWELVE_HOURS);
    }

    /** Whether the user may have omitted am or pm: an hour from 1 to 12 without it. */
    boolean mayLackHalf() {
        return form == Form.TWENTY_FOUR_HOURS && second >= 3_600 && second < NOON + 3_600;
    }

    /** Returns the time as the end of an interval, for which midnight is the end of the day. */
    ClockTime asEnd() {
        return form == Form.MIDNIGHT ? new ClockTime(DAY, form) : this;
    }

    LocalDateTime on(LocalDate day) {
        return day.atStartOfDay().plusSeconds(second);
    }
}
