package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.user.User;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * The time that a report is about: entries that start in it.
 *
 * @param from the first second
 * @param until the second after the last one
 * @param zone in which days begin
 * @param weekStart the first day of a week
 */
record ReportSpan(Instant from, Instant until, ZoneId zone, DayOfWeek weekStart) {

    private static final String START = "dateRangeStart";
    private static final String END = "dateRangeEnd";
    private static final String TYPE = "dateRangeType";
    private static final Pattern LOCAL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?");
    private static final Pattern WITH_OFFSET = Pattern.compile(LOCAL.pattern() + "(?:Z|[+-]\\d\\d:\\d\\d)");

    /**
     * Reads the span of a request. A time without an offset is in the zone of the report.
     *
     * @param user whose zone and week count if the request has none
     */
    static ReportSpan read(Body body, User user, Clock clock) {
        ZoneId zone = body.nonEmptyText("timeZone").map(ReportSpan::zoneIn).orElseGet(user::zone);
        DayOfWeek weekStart =
                body.nonEmptyText("weekStart").map(ReportSpan::dayIn).orElseGet(user::firstDayOfWeek);
        boolean named = body.text(START).isEmpty() && body.text(END).isEmpty() && body.has(TYPE);
        if (named) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            return named(body.text(TYPE).orElse(""), today, zone, weekStart);
        }
        Instant from = time(body, START, zone);
        Instant last = time(body, END, zone);
        if (last.isBefore(from)) {
            throw WireErrors.invalidField(END);
        }
        return new ReportSpan(from, last.plusSeconds(1), zone, weekStart);
    }

    /** Returns the days of the span, of which the last one may be entered by its first second only. */
    long days() {
        return ChronoUnit.DAYS.between(firstDay(), LocalDate.ofInstant(until.minusSeconds(2), zone)) + 1;
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, zone);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    private static ReportSpan named(String type, LocalDate today, ZoneId zone, DayOfWeek weekStart) {
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(weekStart));
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return switch (type) {
            case "TODAY" -> between(today, today.plusDays(1), zone, weekStart);
            case "YESTERDAY" -> between(today.minusDays(1), today, zone, weekStart);
            case "THIS_WEEK" -> between(week, week.plusWeeks(1), zone, weekStart);
            case "LAST_WEEK" -> between(week.minusWeeks(1), week, zone, weekStart);
            case "PAST_TWO_WEEKS" -> between(week.minusWeeks(2), week, zone, weekStart);
            case "THIS_MONTH" -> between(month, month.plusMonths(1), zone, weekStart);
            case "LAST_MONTH" -> between(month.minusMonths(1), month, zone, weekStart);
            case "THIS_YEAR" -> between(year, year.plusYears(1), zone, weekStart);
            case "LAST_YEAR" -> between(year.minusYears(1), year, zone, weekStart);
            default -> throw WireErrors.invalidField(TYPE);
        };
    }

    private static ReportSpan between(LocalDate first, LocalDate after, ZoneId zone, DayOfWeek weekStart) {
        return new ReportSpan(
                first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant(), zone, weekStart);
    }

    private static Instant time(Body body, String field, ZoneId zone) {
        String text = body.text(field).orElseThrow(() -> WireErrors.invalidField(field));
        try {
            if (LOCAL.matcher(text).matches()) {
                return WholeSeconds.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            }
            if (WITH_OFFSET.matcher(text).matches()) {
                return WholeSeconds.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException noSuchDay) {
            throw WireErrors.notATimestamp(field);
        }
        throw WireErrors.notATimestamp(field);
    }

    private static ZoneId zoneIn(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw WireErrors.invalidField("timeZone");
        }
    }

    private static DayOfWeek dayIn(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name)) {
                return day;
            }
        }
        throw WireErrors.invalidField("weekStart");
    }
}
