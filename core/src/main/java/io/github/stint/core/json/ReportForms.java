package io.github.stint.core.json;

import io.github.stint.core.report.CountedEntry;
import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.Gap;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.report.TimeReport;
import java.util.List;
import java.util.Optional;

/** The forms of reports, which are results and are not read. */
final class ReportForms {

    private ReportForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.writeOnly(TimeReport.class, ReportForms::write),
                JsonForm.writeOnly(CountedEntry.class, ReportForms::write),
                JsonForm.writeOnly(DayTotal.class, ReportForms::write),
                JsonForm.writeOnly(GroupedReport.class, ReportForms::write),
                JsonForm.writeOnly(ReportGroup.class, ReportForms::write),
                JsonForm.writeOnly(Gap.class, ReportForms::write),
                JsonForm.writeOnly(EntryPart.class, ReportForms::write));
    }

    private static FieldWriter write(TimeReport report) {
        return TimeForms.period(new FieldWriter(), report.period())
                .text("total", report.total())
                .text("billable", report.billable())
                .items("days", report.days(), ReportForms::write)
                .items("entries", report.entries(), ReportForms::write);
    }

    private static FieldWriter write(CountedEntry entry) {
        return EntryForms.write(entry.entry()).text("counted", entry.counted());
    }

    private static FieldWriter write(DayTotal day) {
        return new FieldWriter()
                .text("date", day.date())
                .text("total", day.total())
                .text("billable", day.billable());
    }

    private static FieldWriter write(GroupedReport report) {
        return TimeForms.period(new FieldWriter(), report.period())
                .texts("by", report.by().stream().map(Dimension::label).toList())
                .text("total", report.total())
                .text("rounded", report.rounded())
                .text("billable", report.billable())
                .items("days", report.days(), ReportForms::write)
                .items("groups", report.groups(), ReportForms::write)
                .put("breakdowns", breakdowns(report))
                .text("gapTotal", report.gapTotal())
                .items("gaps", report.gaps(), ReportForms::write);
    }

    private static JsonValue breakdowns(GroupedReport report) {
        return new JsonValue.Items(report.breakdowns().stream()
                .<JsonValue>map(groups -> new JsonValue.Items(groups.stream()
                        .<JsonValue>map(group -> write(group).fields())
                        .toList()))
                .toList());
    }

    private static FieldWriter write(ReportGroup group) {
        return new FieldWriter()
                .text("by", group.label().by().label())
                .text("key", Optional.of(group.label().key()).filter(key -> !key.isEmpty()))
                .text("id", group.label().id())
                .text("name", group.label().name())
                .text("total", group.total())
                .text("rounded", group.rounded())
                .text("billable", group.billable())
                .items("groups", group.groups(), ReportForms::write);
    }

    private static FieldWriter write(Gap gap) {
        return new FieldWriter()
                .text("userId", gap.user())
                .text("date", gap.day())
                .text("start", gap.start())
                .text("end", gap.end())
                .text("duration", gap.duration());
    }

    private static FieldWriter write(EntryPart part) {
        return new FieldWriter()
                .text("entryId", part.entry().id())
                .text("date", part.day())
                .text("start", part.start())
                .text("end", part.end())
                .text("duration", part.duration())
                .flag("running", part.running());
    }
}
