package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.core.Stint;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;

/** Computes the reports of a workspace. Each reads the names and the entries of the workspace once. Thread-safe. */
public final class Reports {

    private final Clock clock;

    /**
     * Computes reports.
     *
     * @param clock decides which day today is
     */
    public Reports(Clock clock) {
        this.clock = clock;
    }

    /** Sums entries by up to three groupings. */
    public JsonObject summary(Stint stint, WorkspaceId workspace, Details details, Body body) {
        return filled(stint, workspace, details, body, SummaryReport::new);
    }

    /** Lists a page of the entries. */
    public JsonObject detailed(Stint stint, WorkspaceId workspace, Details details, Body body) {
        return filled(stint, workspace, details, body, DetailedReport::new);
    }

    /** Sums the entries of seven days by day. */
    public JsonObject weekly(Stint stint, WorkspaceId workspace, Details details, Body body) {
        return filled(stint, workspace, details, body, WeeklyReport::new);
    }

    private interface Kind {

        Report of(ReportQuestion question, Body body, ReportNames names);
    }

    private Report filled(Stint stint, WorkspaceId workspace, Details details, Body body, Kind kind) {
        ReportQuestion question = ReportQuestion.read(body, stint.users().current(), clock);
        ReportNames names = new ReportNames(stint, workspace);
        Report report = kind.of(question, body, names);
        new ReportEntries(stint, workspace, question, details).forEach(names, report::add);
        return report;
    }
}
