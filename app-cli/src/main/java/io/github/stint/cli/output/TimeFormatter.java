package io.github.stint.cli.output;

import io.github.stint.core.input.InstantFormat;
import io.github.stint.core.time.DurationFormat;
import io.github.stint.core.time.IsoDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Formats instants and durations for people, in one time zone. */
public final class TimeFormatter {

    private final ZoneId zone;
    private final Instant now;
    private final InstantFormat format;

    /** Formats in that zone, with the given current time. */
    public TimeFormatter(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.format = new InstantFormat(zone);
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

    /** The time of day, with its offset if the clock shows it twice; see {@link InstantFormat#timeOfDay}. */
    public String timeOfDay(Instant instant) {
        return format.timeOfDay(instant);
    }

    /** The time of day, with the date unless it is today. A time that the clock shows twice has the date and the offset. */
    public String dateTime(Instant instant) {
        boolean isClear = dayOf(instant).equals(today()) && !format.isAmbiguous(instant);
        return isClear ? format.timeOfDay(instant) : format.dateTime(instant);
    }

    /** The end of an interval: the time of day, with the date unless the interval starts on the same day. */
    public String endTime(Instant start, Instant end) {
        return dayOf(end).equals(dayOf(start)) ? format.timeOfDay(end) : format.dateTime(end);
    }

    /** The date, the time and the zone. */
    public String withZone(Instant instant) {
        return dayOf(instant) + " " + timeOfDay(instant) + " (" + zone + ")";
    }

    /** Hours, minutes and seconds: {@code 2:30:00}. */
    public static String duration(IsoDuration duration) {
        return duration.format(DurationFormat.CLOCK_WITH_SECONDS);
    }
}
