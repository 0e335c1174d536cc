package io.github.stint.cli.output;

import io.github.stint.core.time.IsoDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats instants and durations for people, in one time zone. */
public final class TimeFormatter {

    private final ZoneId zone;
    private final Instant now;

    /** Formats in that zone, with the given current time. */
    public TimeFormatter(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The current time. */
    public Instant now() {
        return now;
    }

    /** The current day. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day of the instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The time of day, with seconds unless they are zero: {@code 09:00}, {@code 09:00:30}. */
    public String timeOfDay(Instant instant) {
        return LocalTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** The time of day, with the date unless it is today. */
    public String dateTime(Instant instant) {
        LocalDate day = dayOf(instant);
        return day.equals(today()) ? timeOfDay(instant) : day + " " + timeOfDay(instant);
    }

    /** The date, the time and the zone. */
    public String withZone(Instant instant) {
        return dayOf(instant) + " " + timeOfDay(instant) + " (" + zone + ")";
    }

    /** Hours, minutes and seconds: {@code 2:30:00}. */
    public static String duration(IsoDuration duration) {
        long seconds = duration.seconds();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds % 3_600 / 60, seconds % 60);
    }
}
