package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.WallClockTime;
import io.github.stint.core.time.WholeSeconds;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses an instant: {@code now}, {@code 9:00}, {@code 09:00:30}, {@code -30m}, {@code 2h ago}, {@code yesterday 9:00},
 * {@code mon 14:00}, {@code 2026-03-02 9:00}, or ISO 8601 with an offset.
 *
 * <p>Clock times are read in the given zone. A time that the clock skips is rejected; if it occurs twice, the first is taken and a
 * note reports it. A day of the week is the latest such day up to today.
 */
public final class InstantParser {

    static final String DAY =
            "today|yesterday|tomorrow|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?"
                    + "|sat(?:urday)?|sun(?:day)?|\\d{4}-\\d{2}-\\d{2}";
    static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?";

    private static final Pattern ON_THE_CLOCK = Pattern.compile("(?:(" + DAY + ")[ t]+)?(" + CLOCK + ")");
    private static final Pattern LOCAL_DAY = Pattern.compile(DAY);
    private static final Pattern AGO = Pattern.compile("-\\s*(.+)|(.+?)\\s+ago");

    private final Instant now;
    private final ZoneId zone;
    private final Consumer<String> notes;

    /**
     * Parses text relative to {@code now} in the zone.
     *
     * @param notes receives what the user should know, such as which of two possible instants was taken
     */
    public InstantParser(Instant now, ZoneId zone, Consumer<String> notes) {
        this.now = WholeSeconds.of(now);
        this.zone = zone;
        this.notes = notes;
    }

    /**
     * Parses an instant, in whole seconds.
     *
     * @throws InvalidValue if the text has none of the forms, or names a time that the clock skips
     */
    public Instant parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.equals("now")) {
            return now;
        }
        Matcher clock = ON_THE_CLOCK.matcher(bare);
        if (clock.matches()) {
            return onTheClock(text, clock.group(1), clock.group(2));
        }
        return ago(bare).or(() -> iso(text.strip())).orElseThrow(() -> unreadable(text));
    }

    /**
     * Parses a day: {@code today}, {@code yesterday}, {@code mon}, or {@code 2026-03-02}.
     *
     * @throws InvalidValue if the text has none of the forms
     */
    public LocalDate parseDay(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (!LOCAL_DAY.matcher(bare).matches()) {
            throw notADay(text);
        }
        return day(text, bare);
    }

    /** Returns the present, in whole seconds. */
    Instant now() {
        return now;
    }

    private Instant onTheClock(String text, @Nullable String day, String clock) {
        LocalDate date = day == null ? today() : day(text, day);
        LocalTime time = time(text, clock);
        WallClockTime shown = WallClockTime.resolve(LocalDateTime.of(date, time), zone);
        if (shown.occursTwice()) {
            notes.accept(
                    "the clock in " + zone + " shows " + clock + " twice on " + date + "; the first time was taken");
        }
        return shown.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private LocalDate day(String text, String day) {
        return switch (day) {
            case "today" -> today();
            case "yesterday" -> today().minusDays(1);
            case "tomorrow" -> today().plusDays(1);
            default -> Character.isDigit(day.charAt(0)) ? date(text, day) : latest(day);
        };
    }

    private static LocalDate date(String text, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noSuchDay) {
            throw notADay(text);
        }
    }

    private LocalDate latest(String day) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.name().toLowerCase(Locale.ROOT).startsWith(day)) {
                return today().with(TemporalAdjusters.previousOrSame(weekday));
            }
        }
        throw notADay(day);
    }

    private static LocalTime time(String text, String clock) {
        try {
            return LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
        } catch (DateTimeException noSuchTime) {
            throw unreadable(text);
        }
    }

    private Optional<Instant> ago(String text) {
        Matcher ago = AGO.matcher(text);
        if (!ago.matches()) {
            return Optional.empty();
        }
        String duration = ago.group(1) == null ? ago.group(2) : ago.group(1);
        return DurationParser.tryParse(duration).flatMap(this::before);
    }

    /** Empty if the result is before the earliest {@code Instant}. */
    private Optional<Instant> before(IsoDuration duration) {
        try {
            return Optional.of(now.minus(duration.toDuration()));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(WholeSeconds.of(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                "read a time",
                "time",
                "\"" + text + "\" is not a time",
                "write it like 9:00, 09:00:30, -30m, \"2h ago\", \"yesterday 9:00\", \"mon 14:00\", now,"
                        + " or 2026-03-02T09:00:00Z");
    }

    private static InvalidValue notADay(String text) {
        return new InvalidValue(
                "read a day",
                "day",
                "\"" + text + "\" is not a day",
                "write it like today, yesterday, mon or 2026-03-02");
    }
}
