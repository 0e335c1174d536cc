package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.report.Reports;
import java.util.stream.Stream;

/** The reports, which the service has on a host of their own. */
final class ReportRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/reports";

    private final Reports reports;

    ReportRoutes(ClockifyBehavior behavior) {
        this.reports = new Reports(behavior.clock());
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.reading(
                        ALL + "/summary",
                        request -> RouteResult.ok(reports.summary(
                                request.stint(),
                                request.workspace(),
                                request.details(),
                                request.body("generateSummaryReport")))),
                Route.reading(
                        ALL + "/detailed",
                        request -> RouteResult.ok(reports.detailed(
                                request.stint(),
                                request.workspace(),
                                request.details(),
                                request.body("generateDetailedReport")))),
                Route.reading(
                        ALL + "/weekly",
                        request -> RouteResult.ok(reports.weekly(
                                request.stint(),
                                request.workspace(),
                                request.details(),
                                request.body("generateWeeklyReport")))));
    }
}
