package io.github.stint.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeParseException;

/**
 * Reads instants in ISO 8601. Almost all are written as the service writes them, with 20 characters; these are read without a formatter,
 * which takes most of the time to read an entry.
 */
public final class IsoInstant {

    /** The length of {@code 2026-03-02T09:00:00Z}. */
    private static final int USUAL_LENGTH = 20;

    private static final int HUNDRED = 100;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long SECONDS_OF_HOUR = 3_600;
    private static final long SECONDS_OF_MINUTE = 60;
    /** Of characters that are no digits; no sum with it is positive. */
    private static final int NO_NUMBER = -1_000_000;

    private IsoInstant() {}

    /**
     * Parses an instant as {@link Instant#parse} does, in every form that it reads.
     *
     * @throws DateTimeParseException if the text is no instant
     */
    public static Instant parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /**
     * As {@link #parse(String)}, without a text.
     *
     * @param buffer the characters are a part of it
     */
    public static Instant parse(char[] buffer, int offset, int length) {
        if (length == USUAL_LENGTH && hasSigns(buffer, offset)) {
            int year = pair(buffer, offset) * HUNDRED + pair(buffer, offset + 2);
            int month = pair(buffer, offset + 5);
            int day = pair(buffer, offset + 8);
            int hour = pair(buffer, offset + 11);
            int minute = pair(buffer, offset + 14);
            int second = pair(buffer, offset + 17);
            if (isDate(year, month, day) && isTime(hour, minute, second)) {
                return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY
                        + hour * SECONDS_OF_HOUR
                        + minute * SECONDS_OF_MINUTE
                        + second);
            }
        }
        // Other forms, the end of a day as 24:00, and what is invalid.
        return Instant.parse(new String(buffer, offset, length));
    }

    private static boolean hasSigns(char[] buffer, int offset) {
        return buffer[offset + 4] == '-'
                && buffer[offset + 7] == '-'
                && buffer[offset + 10] == 'T'
                && buffer[offset + 13] == ':'
                && buffer[offset + 16] == ':'
                && buffer[offset + 19] == 'Z';
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    /** The number of two digits, or {@link #NO_NUMBER}. */
    private static int pair(char[] buffer, int at) {
        int tens = buffer[at] - '0';
        int ones = buffer[at + 1] - '0';
        boolean isNumber = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return isNumber ? tens * 10 + ones : NO_NUMBER;
    }
}
