package io.github.stint.cli.output.report;

import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.ReferenceNames;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.EntryPart;
import io.github.stint.core.report.Gap;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.user.User;
import java.util.List;

/** The rows of reports for spreadsheets. */
final class ReportRows {

    private ReportRows() {}

    /** A row for each group without groups in it: its names, its hours, exact and rounded, and its billable hours. */
    static Fields<GroupRow> groups(GroupedReport report) {
        Hours hours = Hours.forAll(
                GroupRow.leaves(report.groups()).map(row -> row.group().total()));
        Hours roundedHours = Hours.forAll(
                GroupRow.leaves(report.groups()).map(row -> row.group().shown()));
        Fields<GroupRow> fields = new Fields<>();
        List<Dimension> by = report.by();
        for (int at = 0; at < by.size(); at++) {
            int depth = at;
            fields.with(by.get(at).label(), row -> row.path().get(depth).label().name());
        }
        return fields.with("hours", row -> Hours.decimal(row.group().total()))
                .with("time", row -> hours.clock(row.group().total()))
                .with("roundedHours", row -> row.group().rounded().map(Hours::decimal))
                .with("roundedTime", row -> row.group().rounded().map(roundedHours::clock))
                .with("billableHours", row -> Hours.decimal(row.group().billable()));
    }

    /** A row for each part of an entry. */
    static Fields<EntryPart> entries(
            List<EntryPart> parts, List<User> users, ReferenceNames names, TimeFormatter times) {
        Hours hours = Hours.forAll(parts.stream().map(EntryPart::duration));
        return new Fields<EntryPart>()
                .with("date", EntryPart::day)
                .with("start", part -> times.timeOfDay(part.start()))
                .with("end", part -> end(part, times))
                .with("hours", part -> Hours.decimal(part.duration()))
                .with("time", part -> hours.clock(part.duration()))
                .with("client", part -> names.client(part.entry()))
                .with("project", part -> names.project(part.entry()))
                .with("task", part -> names.task(part.entry()))
                .with("tags", part -> names.tags(part.entry()))
                .with("description", part -> part.entry().description())
                .with("billable", part -> part.entry().billable())
                .with("user", part -> UserNames.of(users, part.entry().userId()))
                .with("id", part -> part.entry().id());
    }

    /** A row for each gap. */
    static Fields<Gap> gaps(List<Gap> gaps, List<User> users, TimeFormatter times) {
        Hours hours = Hours.forAll(gaps.stream().map(Gap::duration));
        return new Fields<Gap>()
                .with("date", Gap::day)
                .with("start", gap -> times.timeOfDay(gap.start()))
                .with("end", gap -> times.timeOfDay(gap.end()))
                .with("hours", gap -> Hours.decimal(gap.duration()))
                .with("time", gap -> hours.clock(gap.duration()))
                .with("user", gap -> UserNames.of(users, gap.user()));
    }

    /** The time of day; {@code 24:00} at the end of the day, and nothing for a running timer. */
    private static String end(EntryPart part, TimeFormatter times) {
        if (part.running()) {
            return "";
        }
        return times.dayOf(part.end()).equals(part.day()) ? times.timeOfDay(part.end()) : "24:00";
    }
}
