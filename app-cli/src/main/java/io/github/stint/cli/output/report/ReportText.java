package io.github.stint.cli.output.report;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.ProjectLabels;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.core.report.CountedEntry;
import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.TimeReport;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders a report over days. */
public final class ReportText {

    private final EntryView entries;
    private final TimeFormatter timeFormatter;
    private final Screen screen;

    /**
     * Renders reports with this view of entries and this format of times.
     *
     * @param screen where the tables are printed
     */
    public ReportText(EntryView entries, TimeFormatter timeFormatter, Screen screen) {
        this.entries = entries;
        this.timeFormatter = timeFormatter;
        this.screen = screen;
    }

    /**
     * The fields of the JSON object.
     *
     * @param grouped the same time in groups
     */
    public Map<String, @Nullable Object> fields(TimeReport report, GroupedReport grouped) {
        return new Fields<TimeReport>()
                .with("from", of -> of.period().first())
                .with("to", of -> of.period().last())
                .with("timeZone", of -> of.period().zone())
                .with("total", TimeReport::total)
                .with("billable", TimeReport::billable)
                .with("days", of -> of.days().stream().map(ReportText::day).toList())
                .with("entries", this::entries)
                .with("groups", of -> ReportFields.groups(grouped.groups()))
                .of(report);
    }

    /** The names of the fields of {@link #entries}. */
    public List<String> columns() {
        return Stream.concat(entries.fields().names().stream(), Stream.of("counted"))
                .toList();
    }

    /** The entries of the report: the usual fields, and the time that counts in this report. */
    public List<Map<String, @Nullable Object>> entries(TimeReport report) {
        return report.entries().stream().map(this::entry).toList();
    }

    private static Map<String, @Nullable Object> day(DayTotal day) {
        return new Fields<DayTotal>()
                .with("date", DayTotal::date)
                .with("total", DayTotal::total)
                .with("billable", DayTotal::billable)
                .of(day);
    }

    private Map<String, @Nullable Object> entry(CountedEntry counted) {
        Map<String, @Nullable Object> fields =
                new LinkedHashMap<>(entries.fields().of(counted.entry()));
        fields.put("counted", counted.counted().toString());
        return fields;
    }

    /** The text for people. */
    public String text(TimeReport report) {
        ReportPeriod period = report.period();
        String days = period.first().equals(period.last()) ? "" : days(report);
        String rows = report.entries().isEmpty() ? "" : rows(report);
        String dates = period.first().equals(period.last())
                ? period.first().toString()
                : period.first() + " to " + period.last();
        return rows + days + dates + " (" + period.zone().getId() + "): " + TimeFormatter.duration(report.total())
                + (report.billable().isZero() ? "" : ", billable " + TimeFormatter.duration(report.billable())) + "\n";
    }

    private String rows(TimeReport report) {
        ProjectLabels projects = entries.projectLabels(
                report.entries().stream().map(CountedEntry::entry).toList());
        Columns table = new Columns(
                List.of(
                        Column.fixed("ID"),
                        Column.fixed("DAY"),
                        Column.fixed("START"),
                        Column.fixed("END"),
                        Column.number("COUNTED"),
                        Column.text("PROJECT"),
                        Column.text("DESCRIPTION")),
                screen);
        report.entries().forEach(counted -> table.add(row(counted, projects.of(counted.entry()))));
        return table.text() + "\n";
    }

    private List<String> row(CountedEntry counted, String project) {
        TimeEntry entry = counted.entry();
        return List.of(
                EntryView.shortId(entry),
                timeFormatter.dayOf(entry.interval().start()).toString(),
                timeFormatter.timeOfDay(entry.interval().start()),
                entries.end(entry).orElse("running"),
                TimeFormatter.duration(counted.counted()),
                project,
                entry.description());
    }

    private String days(TimeReport report) {
        Columns table =
                new Columns(List.of(Column.fixed("DAY"), Column.number("TOTAL"), Column.number("BILLABLE")), screen);
        report.days()
                .forEach(day -> table.add(List.of(
                        day.date() + " " + day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        TimeFormatter.duration(day.total()),
                        TimeFormatter.duration(day.billable()))));
        return table.text() + "\n";
    }
}
