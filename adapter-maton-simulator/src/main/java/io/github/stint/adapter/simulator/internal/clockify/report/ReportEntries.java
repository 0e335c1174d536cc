package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.core.Stint;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entries of a report, which are read in one pass by member. A running timer is in no report. */
final class ReportEntries {

    /** That of the settings of each workspace: to the nearest quarter of an hour. */
    private static final long ROUNDED_TO = 900;

    private final Stint stint;
    private final WorkspaceId workspace;
    private final ReportQuestion question;
    private final Details details;

    ReportEntries(Stint stint, WorkspaceId workspace, ReportQuestion question, Details details) {
        this.details = details;
        this.stint = stint;
        this.workspace = workspace;
        this.question = question;
    }

    void forEach(ReportNames names, Consumer<ReportEntry> action) {
        TimeEntryQuery inSpan = TimeEntryQuery.builder()
                .startingFrom(question.span().from())
                .startingBefore(question.span().until())
                .running(false)
                .build();
        for (UserId member : names.members()) {
            if (!question.filter().matches(member)) {
                continue;
            }
            try (Stream<TimeEntry> entries = stint.timeEntries().all(workspace, member, inSpan)) {
                entries.filter(entry -> question.filter().matches(entry, names))
                        .forEach(entry -> action.accept(new ReportEntry(entry, seconds(entry), details.of(entry))));
            }
        }
    }

    private long seconds(TimeEntry entry) {
        long exact = entry.interval().duration().map(IsoDuration::seconds).orElse(0L);
        return question.rounded() ? (exact + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO : exact;
    }
}
