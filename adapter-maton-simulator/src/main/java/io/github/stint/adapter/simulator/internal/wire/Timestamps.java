package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.time.WholeSeconds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Timestamps of the service: it writes whole seconds in UTC, and also reads fractions and offsets. */
public final class Timestamps {

    private static final Pattern FORMAT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_MINUTE = 60;
    static final int LENGTH = "2026-12-31T23:59:59Z".length();
    static final int DAY_LENGTH = "2026-12-31T".length();

    private Timestamps() {}

    /** Returns the instant without the fraction of a second; throws the service's error if the text is malformed. */
    static Instant parse(String field, String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw WireErrors.notATimestamp(field);
        }
        try {
            return isWhole(text)
                    ? whole(text)
                    : WholeSeconds.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchDay) {
            throw WireErrors.notATimestamp(field);
        }
    }

    /** Whether a text of the format is in whole seconds and UTC, as nearly all are, so that it is read without the parser of the JDK. */
    private static boolean isWhole(String text) {
        return text.length() == LENGTH && text.endsWith("Z");
    }

    private static Instant whole(String text) {
        return LocalDateTime.of(
                        100 * twoDigits(text, 0) + twoDigits(text, 2),
                        twoDigits(text, 5),
                        twoDigits(text, 8),
                        twoDigits(text, 11),
                        twoDigits(text, 14),
                        twoDigits(text, 17))
                .toInstant(ZoneOffset.UTC);
    }

    private static int twoDigits(String text, int position) {
        return 10 * (text.charAt(position) - '0') + text.charAt(position + 1) - '0';
    }

    public static String format(Instant instant) {
        return WholeSeconds.of(instant).toString();
    }

    /** Returns whether {@link #writeDay} can write its day: its year has four digits. */
    static boolean isUsual(Instant instant) {
        return instant.getEpochSecond() >= FIRST_SECOND && instant.getEpochSecond() <= LAST_SECOND;
    }

    /** Returns the day of an instant in UTC, from 1970-01-01 on. */
    static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
    }

    /** Writes a day and a {@code T}. This and {@link #writeTime} write the same characters as {@link #format}, in a fraction of the time. */
    static void writeDay(long day, byte[] target, int position) {
        LocalDate date = LocalDate.ofEpochDay(day);
        twoDigits(date.getYear() / 100, target, position);
        twoDigits(date.getYear() % 100, target, position + 2);
        target[position + 4] = '-';
        twoDigits(date.getMonthValue(), target, position + 5);
        target[position + 7] = '-';
        twoDigits(date.getDayOfMonth(), target, position + 8);
        target[position + 10] = 'T';
    }

    /** Writes the time of the day and a {@code Z}. */
    static void writeTime(Instant instant, byte[] target, int position) {
        int seconds = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        twoDigits(seconds / SECONDS_OF_HOUR, target, position);
        target[position + 2] = ':';
        twoDigits(seconds / SECONDS_OF_MINUTE % 60, target, position + 3);
        target[position + 5] = ':';
        twoDigits(seconds % SECONDS_OF_MINUTE, target, position + 6);
        target[position + 8] = 'Z';
    }

    private static void twoDigits(int number, byte[] target, int position) {
        target[position] = (byte) ('0' + number / 10);
        target[position + 1] = (byte) ('0' + number % 10);
    }
}
