package io.github.stint.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.Rounding;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportFormsTest {

    private static final ReportPeriod DAY = ReportPeriod.day(LocalDate.parse("2026-02-13"), ZoneId.of("UTC"));
    private static final TimeEntry FIRST = Samples.timeEntry().billable(true).build();
    private static final TimeEntry LATER = Samples.timeEntry()
            .interval(TimeInterval.of(Samples.TEN.plusSeconds(3_600), Samples.TEN.plusSeconds(7_000)))
            .build();

    private static GroupedReport grouped() {
        ReportQuery query = ReportQuery.builder()
                .workspace(Samples.WORKSPACE)
                .addUsers(Samples.user().build())
                .period(DAY)
                .now(DAY.end())
                .build();
        ReportSpec spec = ReportSpec.builder()
                .addBy(Dimension.PROJECT, Dimension.DAY)
                .rounding(new Rounding(IsoDuration.ofMinutes(15), Rounding.Mode.UP))
                .gaps(true)
                .addBreakdowns(List.of(Dimension.DAY))
                .build();
        return GroupedReport.of(
                query, spec, Stream.of(FIRST, LATER).flatMap(entry -> EntryPart.of(entry, DAY, DAY.end())));
    }

    private static Map<String, JsonValue> write(Object report) {
        return ((JsonValue.Fields) form(report).write(report)).fields();
    }

    @SuppressWarnings("unchecked") // The form of a type has that type.
    private static JsonForm<Object> form(Object report) {
        return (JsonForm<Object>) JsonForms.all().stream()
                .filter(form -> form.type().isInstance(report))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonValue> first(JsonValue array) {
        return ((JsonValue.Fields) ((JsonValue.Items) array).items().get(0)).fields();
    }

    private static JsonValue get(Map<String, JsonValue> fields, String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow();
    }

    private static JsonValue text(String text) {
        return new JsonValue.Text(text);
    }

    @Test
    void a_grouped_report_has_its_groups_and_gaps() {
        Map<String, JsonValue> report = write(grouped());
        Map<String, JsonValue> project = first(get(report, "groups"));

        assertThat(report)
                .containsEntry("from", text("2026-02-13"))
                .containsEntry("total", text("PT1H56M40S"))
                .containsEntry("rounded", text("PT2H"))
                .containsEntry("billable", text("PT1H"))
                .containsEntry("gapTotal", text("PT1H"))
                .containsEntry("by", new JsonValue.Items(List.of(text("project"), text("day"))));
        assertThat(project)
                .containsEntry("by", text("project"))
                .containsEntry("key", new JsonValue.Null())
                .containsEntry("name", new JsonValue.Null());
        assertThat(first(get(project, "groups"))).containsEntry("key", text("2026-02-13"));
        assertThat(first(get(report, "gaps"))).containsEntry("duration", text("PT1H"));
        assertThat(((JsonValue.Items) get(report, "breakdowns")).items()).hasSize(1);
    }

    @Test
    void a_report_has_its_days_and_what_counts_of_each_entry() {
        Map<String, JsonValue> report = write(TimeReport.of(DAY, List.of(FIRST), DAY.end()));

        assertThat(report).containsEntry("timeZone", text("UTC")).containsEntry("total", text("PT1H"));
        assertThat(first(get(report, "days"))).containsEntry("date", text("2026-02-13"));
        assertThat(first(get(report, "entries")))
                .containsEntry("id", text("e1"))
                .containsEntry("counted", text("PT1H"));
    }

    @Test
    void a_part_of_an_entry_names_the_entry() {
        EntryPart part = EntryPart.of(FIRST, DAY, DAY.end()).findFirst().orElseThrow();

        assertThat(write(part)).containsEntry("entryId", text("e1")).containsEntry("date", text("2026-02-13"));
    }

    @Test
    void reports_are_not_read() {
        GroupedReport report = grouped();

        assertThat(form(report).isReadable()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> form(report).read(form(report).write(report)));
    }
}
