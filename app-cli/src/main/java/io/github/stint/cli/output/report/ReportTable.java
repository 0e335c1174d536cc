package io.github.stint.cli.output.report;

import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.core.report.Gap;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders grouped reports for people. */
public final class ReportTable {

    private static final String INDENT = "  ";

    private final TimeFormatter times;
    private final List<User> users;
    private final boolean bars;
    private final Screen screen;

    /**
     * Renders reports on these users.
     *
     * @param bars whether to draw bars
     * @param screen where the tables are printed
     */
    public ReportTable(TimeFormatter times, List<User> users, boolean bars, Screen screen) {
        this.times = times;
        this.users = users;
        this.bars = bars;
        this.screen = screen;
    }

    /** The groups, the gaps if the report includes them, and the total. */
    public String text(GroupedReport report, boolean withGaps) {
        return (report.groups().isEmpty() ? "" : groups(report) + "\n")
                + (withGaps ? gaps(report) + "\n" : "")
                + total(report);
    }

    /** The line with the period and the total. */
    public static String total(GroupedReport report) {
        ReportPeriod period = report.period();
        Hours hours = Hours.forAll(Stream.of(report.shown(), report.total(), report.billable()));
        String dates = period.first().equals(period.last())
                ? period.first().toString()
                : period.first() + " to " + period.last();
        String exact = report.rounded().isEmpty() ? "" : ", exact " + hours.clock(report.total());
        String billable = report.billable().isZero()
                ? ""
                : ", billable " + hours.clock(report.billable()) + " ("
                        + Hours.percent(report.billable(), report.total()) + ")";
        return dates + " (" + period.zone().getId() + "): " + hours.clock(report.shown()) + exact + billable + "\n";
    }

    private String groups(GroupedReport report) {
        boolean rounded = report.rounded().isPresent();
        List<GroupRow> rows = GroupRow.all(report.groups()).toList();
        Hours hours = Hours.forAll(rows.stream()
                .flatMap(row -> Stream.of(row.group().shown(), row.group().billable())));
        Hours exactHours = Hours.forAll(rows.stream().map(row -> row.group().total()));
        Bars drawn = new Bars(report.groups().stream()
                .map(ReportGroup::shown)
                .max(IsoDuration::compareTo)
                .orElse(IsoDuration.ZERO));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(report.by().stream()
                        .map(by -> by.label().toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(" / "))),
                Column.number("TIME"),
                Column.number("HOURS")));
        if (rounded) {
            columns.add(Column.number("EXACT"));
        }
        columns.addAll(List.of(Column.number("BILLABLE"), Column.number("SHARE")));
        if (bars) {
            columns.add(Column.fixed("").optional());
        }
        Columns table = new Columns(columns, screen);
        for (GroupRow row : rows) {
            ReportGroup group = row.group();
            List<String> cells = new ArrayList<>(List.of(
                    INDENT.repeat(row.depth()) + row.title(),
                    hours.clock(group.shown()),
                    Hours.decimal(group.shown())));
            if (rounded) {
                cells.add(exactHours.clock(group.total()));
            }
            cells.add(hours.clock(group.billable()));
            cells.add(Hours.percent(group.total(), report.total()));
            if (bars) {
                cells.add(drawn.of(group.shown()));
            }
            table.add(cells);
        }
        return table.text();
    }

    private String gaps(GroupedReport report) {
        if (report.gaps().isEmpty()) {
            return "No gaps.\n";
        }
        Hours hours = Hours.forAll(report.gaps().stream().map(Gap::duration));
        boolean several = users.size() > 1;
        List<Column> columns = new ArrayList<>(
                List.of(Column.fixed("GAP ON"), Column.fixed("FROM"), Column.fixed("TO"), Column.number("LENGTH")));
        if (several) {
            columns.add(Column.text("USER"));
        }
        Columns table = new Columns(columns, screen);
        for (Gap gap : report.gaps()) {
            List<String> cells = new ArrayList<>(List.of(
                    Days.of(gap.day()),
                    times.timeOfDay(gap.start()),
                    times.timeOfDay(gap.end()),
                    hours.clock(gap.duration())));
            if (several) {
                cells.add(UserNames.of(users, gap.user()));
            }
            table.add(cells);
        }
        return table.text() + "Gaps: " + hours.clock(report.gapTotal()) + "\n";
    }
}
