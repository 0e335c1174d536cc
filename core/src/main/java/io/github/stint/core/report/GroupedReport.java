package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of a period, grouped.
 *
 * @param by what the time is grouped by
 * @param total the exact time of all entries
 * @param rounded the rounded time of all entries; empty if the report is not rounded
 * @param billable the exact time of billable entries
 * @param days the exact totals of all days of the period, first to last, including days without time
 * @param groups the groups, which add up to the total, and rounded to the rounded total; empty if the time is not grouped
 * @param breakdowns the groups of the further groupings of the specification, in its order
 * @param gaps the time between entries, by day, user and start; empty unless the specification includes gaps
 */
public record GroupedReport(
        ReportPeriod period,
        List<Dimension> by,
        IsoDuration total,
        Optional<IsoDuration> rounded,
        IsoDuration billable,
        List<DayTotal> days,
        List<ReportGroup> groups,
        List<List<ReportGroup>> breakdowns,
        List<Gap> gaps) {

    /** Copies the lists. */
    public GroupedReport {
        by = List.copyOf(by);
        days = List.copyOf(days);
        groups = List.copyOf(groups);
        breakdowns = breakdowns.stream().map(List::copyOf).toList();
        gaps = List.copyOf(gaps);
    }

    /** Returns the rounded time, or the exact time if the report is not rounded. */
    public IsoDuration shown() {
        return rounded.orElse(total);
    }

    /** Returns the part of the time that is billable, from 0 to 1; 0 for no time. */
    public double billableShare() {
        return total.isZero() ? 0 : (double) billable.seconds() / total.seconds();
    }

    /** Returns the time of all gaps. */
    public IsoDuration gapTotal() {
        return gaps.stream().map(Gap::duration).reduce(IsoDuration.ZERO, IsoDuration::plus);
    }

    /**
     * Sums up parts of entries in one pass. Memory grows with the groups and the days, not with the entries. Time in which entries
     * overlap counts once for each of them.
     *
     * @param parts the parts of the entries that the query matches, in any order
     */
    public static GroupedReport of(ReportQuery query, ReportSpec spec, Stream<EntryPart> parts) {
        ReportTally tally = new ReportTally(query, spec);
        parts.forEachOrdered(tally::add);
        return tally.report();
    }
}
