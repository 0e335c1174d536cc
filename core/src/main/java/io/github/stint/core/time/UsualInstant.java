package io.github.stint.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/**
 * Reads an instant of the form {@code 2026-03-02T09:00:00Z}, in which the service writes nearly all. It may also have a fraction of a second,
 * as Java writes the instants of a clock. It needs no formatter and no regular expression, which take most of the time to read an entry.
 */
final class UsualInstant {

    /** The result for a text of any other form, and for dates and times that do not exist. */
    static final long OTHER_FORM = Long.MIN_VALUE;

    private static final String SECONDS = "0000-00-00T00:00:00";
    private static final int MAX_DIGITS_OF_FRACTION = 9;
    private static final int HUNDRED = 100;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long SECONDS_OF_HOUR = 3_600;
    private static final long SECONDS_OF_MINUTE = 60;

    private UsualInstant() {}

    /** Returns the seconds since 1970 of the instant that the characters from the offset are, or {@link #OTHER_FORM}. */
    static long epochSecond(char[] buffer, int offset, int length) {
        if (!hasForm(buffer, offset, length)) {
            return OTHER_FORM;
        }
        int year = pair(buffer, offset) * HUNDRED + pair(buffer, offset + 2);
        int month = pair(buffer, offset + 5);
        int day = pair(buffer, offset + 8);
        int hour = pair(buffer, offset + 11);
        int minute = pair(buffer, offset + 14);
        int second = pair(buffer, offset + 17);
        if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return OTHER_FORM;
        }
        return LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY
                + hour * SECONDS_OF_HOUR
                + minute * SECONDS_OF_MINUTE
                + second;
    }

    /** Returns the nanoseconds of an instant whose seconds were read from the same characters. */
    static int nanoseconds(char[] buffer, int offset, int length) {
        int end = offset + length - 1;
        int nanoseconds = 0;
        int digits = 0;
        for (int at = offset + SECONDS.length() + 1; at < end; at++) {
            nanoseconds = nanoseconds * 10 + buffer[at] - '0';
            digits++;
        }
        for (; digits > 0 && digits < MAX_DIGITS_OF_FRACTION; digits++) {
            nanoseconds *= 10;
        }
        return nanoseconds;
    }

    /** Returns whether a digit stands where the form has one, and everything else is as in the form. */
    private static boolean hasForm(char[] buffer, int offset, int length) {
        int end = offset + length - 1;
        if (length <= SECONDS.length() || buffer[end] != 'Z') {
            return false;
        }
        for (int at = 0; at < SECONDS.length(); at++) {
            char expected = SECONDS.charAt(at);
            char character = buffer[offset + at];
            if (expected == '0' ? !isDigit(character) : character != expected) {
                return false;
            }
        }
        return isFraction(buffer, offset + SECONDS.length(), end);
    }

    /** Returns whether nothing stands between the two places, or a point and the digits of nanoseconds. */
    private static boolean isFraction(char[] buffer, int start, int end) {
        if (start == end) {
            return true;
        }
        int digits = end - start - 1;
        if (buffer[start] != '.' || digits < 1 || digits > MAX_DIGITS_OF_FRACTION) {
            return false;
        }
        for (int at = start + 1; at < end; at++) {
            if (!isDigit(buffer[at])) {
                return false;
            }
        }
        return true;
    }

    /** Without {@code Year}, whose class creates a formatter. */
    private static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private static int pair(char[] buffer, int at) {
        return (buffer[at] - '0') * 10 + buffer[at + 1] - '0';
    }

    /** Only in ASCII: {@link Character#isDigit(char)} accepts the digits of all scripts. */
    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
