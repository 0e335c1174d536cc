package io.github.stint.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads an instant of the form {@code 2026-03-02T09:00:00Z}, in which the service writes nearly all. It needs no formatter, no regular
 * expression and no object, which take most of the time to read an entry.
 */
final class UsualInstant {

    /** The result for a text of any other form, and for dates and times that do not exist. */
    static final long OTHER_FORM = Long.MIN_VALUE;

    private static final String FORM = "0000-00-00T00:00:00Z";
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

    /** Returns whether a digit stands where the form has one, and everything else is as in the form. */
    private static boolean hasForm(char[] buffer, int offset, int length) {
        if (length != FORM.length()) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char expected = FORM.charAt(at);
            char character = buffer[offset + at];
            if (expected == '0' ? !isDigit(character) : character != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int pair(char[] buffer, int at) {
        return (buffer[at] - '0') * 10 + buffer[at + 1] - '0';
    }

    /** Only in ASCII: {@link Character#isDigit(char)} accepts the digits of all scripts. */
    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
