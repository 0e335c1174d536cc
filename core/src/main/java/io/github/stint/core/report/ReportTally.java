package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.util.ArrayList;
import java.util.List;

/** Sums up the parts of entries, one after the other. Not thread-safe. */
final class ReportTally {

    private final ReportQuery query;
    private final ReportSpec spec;
    private final Grouping main;
    private final List<Grouping> breakdowns = new ArrayList<>();
    private final DayTotals days;
    private final GapFinder gaps = new GapFinder();

    private record Grouping(GroupLabels labels, GroupTree tree) {

        void add(EntryPart part, IsoDuration time) {
            tree.add(labels, part, time);
        }
    }

    ReportTally(ReportQuery query, ReportSpec spec) {
        this.query = query;
        this.spec = spec;
        this.days = new DayTotals(query.period());
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
        days.add(part.day(), time, part.entry().billable());
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
                days.totals(),
                spec.rounding()
                        .map(how -> tree.groups(how, how.round(tree.total())))
                        .orElseGet(tree::groups),
                breakdowns.stream().map(grouping -> grouping.tree().groups()).toList(),
                gaps.gaps());
    }
}
