package io.github.stint.core.report;

import io.github.stint.core.time.IsoDuration;
import java.util.List;
import java.util.Optional;

/**
 * A group of a report, and the groups in it.
 *
 * @param label what the entries of the group have in common
 * @param total the exact time
 * @param rounded the rounded time, so that the groups of a report add up to its rounded total; empty if the report is not rounded
 * @param billable the exact time of billable entries
 * @param groups the groups of the next dimension, which add up to this group: days, weeks and months first to last, others longest
 *     first; empty in the last dimension
 */
public record ReportGroup(
        GroupLabel label,
        IsoDuration total,
        Optional<IsoDuration> rounded,
        IsoDuration billable,
        List<ReportGroup> groups) {

    /** Copies the list. */
    public ReportGroup {
        groups = List.copyOf(groups);
    }

    /** Returns the rounded time, or the exact time if the report is not rounded. */
    public IsoDuration shown() {
        return rounded.orElse(total);
    }
}
