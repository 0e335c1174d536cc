package io.github.stint.core.json;

import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/** The forms of intervals and periods. */
final class TimeForms {

    private TimeForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.fields(
                        TimeInterval.class, interval -> interval(new FieldWriter(), interval), TimeForms::newInterval),
                JsonForm.fields(ReportPeriod.class, period -> period(new FieldWriter(), period), TimeForms::period));
    }

    static FieldWriter interval(FieldWriter fields, TimeInterval interval) {
        return fields.text("start", interval.start())
                .text("end", interval.end())
                .text("duration", interval.duration())
                .flag("running", interval.running());
    }

    static TimeInterval newInterval(FieldReader fields) {
        return interval(fields, TimeInterval::of);
    }

    /** An entry that the service has stored with an invalid interval has to be readable. */
    static TimeInterval storedInterval(FieldReader fields) {
        return interval(fields, TimeInterval::asStored);
    }

    private static TimeInterval interval(FieldReader fields, BiFunction<Instant, Instant, TimeInterval> finished) {
        Instant start = fields.required("start", Instant::parse);
        return fields.optional("end", Instant::parse)
                .map(end -> finished.apply(start, end))
                .orElseGet(() -> TimeInterval.startingAt(start));
    }

    static FieldWriter period(FieldWriter fields, ReportPeriod period) {
        return fields.text("from", period.first()).text("to", period.last()).text("timeZone", period.zone());
    }

    private static ReportPeriod period(FieldReader fields) {
        return new ReportPeriod(
                fields.required("from", LocalDate::parse),
                fields.required("to", LocalDate::parse),
                fields.required("timeZone", ZoneId::of));
    }
}
