package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.core.Stint;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.util.function.Consumer;

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
        ReportQuestion question = question(stint, body);
        ReportNames names = new ReportNames(stint, workspace);
        SummaryReport report = new SummaryReport(question, body, names);
        fill(stint, workspace, details, question, names, report::add);
        return report;
    }

    /** Lists a page of the entries. */
    public JsonObject detailed(Stint stint, WorkspaceId workspace, Details details, Body body) {
        ReportQuestion question = question(stint, body);
        ReportNames names = new ReportNames(stint, workspace);
        DetailedReport report = new DetailedReport(question, body, names);
        fill(stint, workspace, details, question, names, report::add);
        return report;
    }

    /** Sums the entries of seven days by day. */
    public JsonObject weekly(Stint stint, WorkspaceId workspace, Details details, Body body) {
        ReportQuestion question = question(stint, body);
        ReportNames names = new ReportNames(stint, workspace);
        WeeklyReport report = new WeeklyReport(question, body, names);
        fill(stint, workspace, details, question, names, report::add);
        return report;
    }

    private ReportQuestion question(Stint stint, Body body) {
        return ReportQuestion.read(body, stint.users().current(), clock);
    }

    private static void fill(
            Stint stint,
            WorkspaceId workspace,
            Details details,
            ReportQuestion question,
            ReportNames names,
            Consumer<ReportEntry> report) {
        new ReportEntries(stint, workspace, question, details).forEach(names, report);
    }
}
