package io.github.stint.cli.output.report;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.time.IsoDuration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders a time sheet: a row for each project and task, a column for each day or week, and totals on both edges. */
public final class TimeSheetGrid {

    private final GroupedReport report;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, IsoDuration> columnTotals = new LinkedHashMap<>();

    private TimeSheetGrid(GroupedReport report) {
        this.report = report;
    }

    /**
     * A time sheet with a column for each day.
     *
     * @param report grouped by texts, and by day at last
     */
    public static TimeSheetGrid ofDays(GroupedReport report) {
        TimeSheetGrid grid = new TimeSheetGrid(report);
        for (DayTotal day : report.days()) {
            String heading = Days.ofWeek(day.date()).toUpperCase(Locale.ROOT)
                    + String.format(Locale.ROOT, " %02d", day.date().getDayOfMonth());
            grid.addColumn(day.date().toString(), heading);
        }
        return grid;
    }

    /**
     * A time sheet with a column for each week that has time.
     *
     * @param report grouped by texts, and by week at last
     */
    public static TimeSheetGrid ofWeeks(GroupedReport report) {
        TimeSheetGrid grid = new TimeSheetGrid(report);
        Map<String, String> weeks = new TreeMap<>();
        GroupRow.leaves(report.groups())
                .forEach(row -> weeks.put(row.group().label().key(), heading(row.name())));
        weeks.forEach(grid::addColumn);
        return grid;
    }

    /** {@code W10}, or the first day of a week that does not begin on Monday. */
    private static String heading(String week) {
        return week.startsWith("week") ? week.substring("week of 2026-".length()) : week.substring("2026-".length());
    }

    private void addColumn(String key, String heading) {
        columns.put(key, heading);
        columnTotals.put(key, IsoDuration.ZERO);
    }

    /** The table for that screen; empty text for a report without time. */
    public String text(Screen screen) {
        if (report.groups().isEmpty()) {
            return "";
        }
        List<Dimension> rows = report.by().subList(0, report.by().size() - 1);
        Hours hours = Hours.forAll(
                GroupRow.leaves(report.groups()).map(row -> row.group().total()));
        List<Column> shown = new ArrayList<>();
        rows.forEach(by -> shown.add(Column.text(by.label().toUpperCase(Locale.ROOT))));
        columns.values().forEach(heading -> shown.add(Column.number(heading)));
        shown.add(Column.number("TOTAL"));
        Columns table = new Columns(shown, screen);
        GroupRow.all(report.groups())
                .filter(row -> row.path().size() == rows.size())
                .forEach(row -> table.add(row(row, hours)));
        table.add(totals(rows.size(), hours));
        return table.text();
    }

    private List<String> row(GroupRow row, Hours hours) {
        List<String> cells = new ArrayList<>();
        row.path().forEach(group -> cells.add(group.label().name().orElse("-")));
        Map<String, IsoDuration> byColumn = new LinkedHashMap<>();
        for (ReportGroup group : row.group().groups()) {
            byColumn.put(group.label().key(), group.total());
            columnTotals.merge(group.label().key(), group.total(), IsoDuration::plus);
        }
        columns.keySet().forEach(key -> cells.add(cell(byColumn.getOrDefault(key, IsoDuration.ZERO), hours)));
        cells.add(hours.clock(row.group().total()));
        return cells;
    }

    private List<String> totals(int texts, Hours hours) {
        List<String> cells =
                new ArrayList<>(Stream.generate(() -> "").limit(texts).toList());
        cells.set(0, "TOTAL");
        columnTotals.values().forEach(total -> cells.add(cell(total, hours)));
        cells.add(hours.clock(report.total()));
        return cells;
    }

    private static String cell(IsoDuration time, Hours hours) {
        return time.isZero() ? "" : hours.clock(time);
    }
}
