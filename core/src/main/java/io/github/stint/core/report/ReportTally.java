package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up the parts of entries, one after the other. Not thread-safe. */
final class ReportTally {

    private final ReportQuery query;
    private final ReportSpec spec;
    private final Grouping main;
    private final List<Grouping> breakdowns = new ArrayList<>();
    private final Map<LocalDate, GroupTree> days = new HashMap<>();
    private final GapFinder gaps = new GapFinder();

    private record Grouping(GroupLabels labels, GroupTree tree) {

        void add(EntryPart part, IsoDuration time) {
            tree.add(labels.of(part), time, part.entry().billable());
        }
    }

    ReportTally(ReportQuery query, ReportSpec spec) {
        this.query = query;
        this.spec = spec;
        this.main = grouping(spec.by());
        spec.breakdowns().forEach(by -> breakdowns.add(grouping(by)));
    }

    private Grouping grouping(List<Dimension> by) {
        return new Grouping(new GroupLabels(by, spec.weekStart(), query.users()), new GroupTree());
    }

    void add(EntryPart part) {
        IsoDuration time = part.duration();
        main.add(part, time);
        breakdowns.forEach(grouping -> grouping.add(part, time));
        days.computeIfAbsent(part.day(), day -> new GroupTree())
                .add(List.of(), time, part.entry().billable());
        if (spec.gaps()) {
            gaps.add(part);
        }
    }

    GroupedReport report() {
        GroupTree tree = main.tree();
        return new GroupedReport(
                query.period(),
                spec.by(),
                tree.total(),
                spec.rounding().map(how -> how.round(tree.total())),
                tree.billable(),
                query.period().days().map(this::total).toList(),
                spec.rounding()
                        .map(how -> tree.groups(how, how.round(tree.total())))
                        .orElseGet(tree::groups),
                breakdowns.stream().map(grouping -> grouping.tree().groups()).toList(),
                gaps.gaps());
    }

    private DayTotal total(LocalDate day) {
        GroupTree ofDay = days.getOrDefault(day, new GroupTree());
        return new DayTotal(day, ofDay.total(), ofDay.billable());
    }
}
