package io.github.stint.cli.output;

import io.github.stint.core.time.IsoDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes moments and lengths for a person, on the clocks of one zone. */
public final class TimeFormatter {

    private final ZoneId zone;
    private final Instant now;

    /** Writes in that zone, seen from that moment. */
    public TimeFormatter(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The zone of the clocks. */
    public ZoneId zone() {
        return zone;
    }

    /** The present. */
    public Instant now() {
        return now;
    }

    /** The day that it is now. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day of the moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The clock time, with seconds where there are some: {@code 09:00}, {@code 09:00:30}. */
    public String clock(Instant moment) {
        return LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The clock time, with the day unless it is today. */
    public String moment(Instant moment) {
        LocalDate day = dayOf(moment);
        return day.equals(today()) ? clock(moment) : day + " " + clock(moment);
    }

    /** The day, the clock time and the zone. */
    public String inFull(Instant moment) {
        return dayOf(moment) + " " + clock(moment) + " (" + zone + ")";
    }

    /** Hours, minutes and seconds: {@code 2:30:00}. */
    public static String length(IsoDuration length) {
        long seconds = length.seconds();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds % 3_600 / 60, seconds % 60);
    }
}
