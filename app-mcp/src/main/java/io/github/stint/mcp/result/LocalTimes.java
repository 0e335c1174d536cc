package io.github.stint.mcp.result;

import io.github.stint.cli.caller.RunFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats the instants of the terminal's JSON in the zone of the user, because a model computes zones wrongly. Immutable.
 *
 * @param zone the zone; UTC if it is not known
 */
public record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Returns the format in the zone that the command used. */
    public static LocalTimes of(Optional<RunFacts> facts) {
        return new LocalTimes(facts.flatMap(RunFacts::zone).orElse(ZoneOffset.UTC));
    }

    /** Returns the local time in whole seconds, with its offset, such as {@code 2026-03-02T09:00+01:00}. Tools read this form. */
    public String format(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }

    /** As {@link #format(Instant)}, for an instant of the terminal's JSON. */
    public String format(String instant) {
        return format(Instant.parse(instant));
    }

    /** Returns the local time for a sentence, such as {@code 2026-03-02 09:00}. */
    public String inSentence(String instant) {
        ZonedDateTime time = Instant.parse(instant).atZone(zone);
        return DAY_AND_TIME.format(time);
    }

    /** Returns a duration in ISO 8601 for a sentence, such as {@code 1h 30m}. */
    public static String length(String iso) {
        Duration duration = Duration.parse(iso);
        if (duration.toMinutes() == 0 && duration.toSecondsPart() > 0) {
            return duration.toSecondsPart() + "s";
        }
        String minutes = duration.toMinutesPart() + "m";
        return duration.toHours() == 0 ? minutes : duration.toHours() + "h " + minutes;
    }
}
