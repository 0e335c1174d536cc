package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.ReportPeriod;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Parses a period of days: {@code today}, {@code yesterday}, {@code mon}, {@code 2026-03-02}, {@code -7d} (the day seven days ago),
 * {@code this week}, {@code last week}, {@code 2026-W10} (a week of ISO 8601), {@code this month}, {@code last month}, {@code 2026-03}.
 */
public final class PeriodParser {

    private static final int WEEK = 7;

    private final Instant now;
    private final LocalDate today;
    private final DayOfWeek weekStart;
    private final ZoneId zone;

    /**
     * Parses periods of days in the zone.
     *
     * @param weekStart the first day of {@code this week} and {@code last week}; weeks of ISO 8601 start on Monday
     */
    public PeriodParser(Instant now, DayOfWeek weekStart, ZoneId zone) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.weekStart = weekStart;
        this.zone = zone;
    }

    /**
     * Parses a period.
     *
     * @throws InvalidValue if the text has none of the forms, or the calendar does not have that day, week or month
     */
    public ReportPeriod parse(String text) {
        return find(InputText.normalize(text)).orElseThrow(() -> unreadable(text));
    }

    /**
     * Parses a week: a period of seven days, or a day, which stands for the week that contains it.
     *
     * @throws InvalidValue as {@link #parse} does, or if the period has another length
     */
    public ReportPeriod parseWeek(String text) {
        ReportPeriod period = parse(text);
        return switch ((int) period.days().count()) {
            case 1 -> ReportPeriod.week(period.first(), weekStart, zone);
            case WEEK -> period;
            default ->
                throw new InvalidValue(
                        "read a week",
                        "period",
                        "\"" + text + "\" is not one week",
                        "name a week, such as 2026-W10 or \"last week\", or a day in it");
        };
    }

    /**
     * Parses one day.
     *
     * @throws InvalidValue as {@link #parse} does, or if the period is longer
     */
    public ReportPeriod parseDay(String text) {
        ReportPeriod period = parse(text);
        if (!period.first().equals(period.last())) {
            throw new InvalidValue(
                    "read a day", "day", "\"" + text + "\" is not one day", "name a day, such as 2026-03-02 or mon");
        }
        return period;
    }

    /**
     * Parses a month: a period of days that are in the same month, such as {@code 2026-03}, {@code last month} or a day in it.
     *
     * @throws InvalidValue as {@link #parse} does, or if the days are in two months
     */
    public ReportPeriod parseMonth(String text) {
        ReportPeriod period = parse(text);
        YearMonth month = YearMonth.from(period.first());
        if (!month.equals(YearMonth.from(period.last()))) {
            throw new InvalidValue(
                    "read a month",
                    "period",
                    "\"" + text + "\" is not in one month",
                    "name a month, such as 2026-03 or \"last month\", or a day in it");
        }
        return ReportPeriod.month(month, zone);
    }

    /**
     * Returns how many of the first words form a period together, as many as possible: 2 for {@code last week}; 0 if none do.
     */
    public static int countLeadingWords(List<String> words) {
        // The forms do not depend on the day.
        PeriodParser any = new PeriodParser(Instant.EPOCH, DayOfWeek.MONDAY, ZoneId.of("UTC"));
        return LeadingWords.count(words, text -> any.find(text).isPresent());
    }

    private Optional<ReportPeriod> find(String text) {
        return switch (text) {
            case "this week" -> Optional.of(ReportPeriod.thisWeek(now, weekStart, zone));
            case "last week" -> Optional.of(ReportPeriod.lastWeek(now, weekStart, zone));
            case "this month" -> Optional.of(ReportPeriod.thisMonth(now, zone));
            case "last month" -> Optional.of(ReportPeriod.lastMonth(now, zone));
            default ->
                Stream.<Function<String, Optional<ReportPeriod>>>of(this::day, this::isoWeek, this::isoMonth)
                        .flatMap(form -> form.apply(text).stream())
                        .findFirst();
        };
    }

    private Optional<ReportPeriod> day(String text) {
        return Day.find(text).map(day -> ReportPeriod.day(day.date(today), zone));
    }

    private Optional<ReportPeriod> isoWeek(String text) {
        return text.matches("\\d{4}-w\\d{2}")
                ? ifValid(() -> ReportPeriod.isoWeek(
                        Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)), zone))
                : Optional.empty();
    }

    private Optional<ReportPeriod> isoMonth(String text) {
        return text.matches("\\d{4}-\\d{2}")
                ? ifValid(() -> ReportPeriod.month(YearMonth.parse(text), zone))
                : Optional.empty();
    }

    /** The calendar does not have every week and month. */
    private static Optional<ReportPeriod> ifValid(Supplier<ReportPeriod> period) {
        try {
            return Optional.of(period.get());
        } catch (DateTimeException | InvalidValue notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static InvalidValue unreadable(String text) {
        return new InvalidValue(
                "read a day",
                "day",
                "\"" + text + "\" is not a day",
                InputText.hint(
                        text,
                        "write it like today, yesterday, mon, 2026-03-02, -7d, \"last week\", 2026-W10 or 2026-03"));
    }
}
