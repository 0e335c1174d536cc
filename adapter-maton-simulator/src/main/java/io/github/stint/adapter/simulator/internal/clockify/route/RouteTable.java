package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.util.List;
import java.util.stream.Stream;

/** All routes of Clockify, relative to {@code /api/v1}. */
public final class RouteTable {

    private final List<Route> routes;
    private final UnsimulatedRoutes unsimulated = new UnsimulatedRoutes();
    private final boolean strictRoutes;

    /**
     * A table of the routes whose data the ports have, and of others.
     *
     * @param others routes whose data only the simulator has
     */
    public RouteTable(ClockifyBehavior behavior, Stream<Route> others) {
        this.strictRoutes = behavior.strictRoutes();
        this.routes = Stream.of(
                        new UserRoutes().routes(),
                        new WorkspaceRoutes().routes(),
                        new ProjectRoutes().routes(),
                        new TaskRoutes().routes(),
                        new ClientRoutes().routes(),
                        new TagRoutes().routes(),
                        new TimeEntryRoutes(behavior).routes(),
                        new BulkEntryRoutes().routes(),
                        new ReportRoutes(behavior).routes(),
                        new CustomFieldRoutes().routes(),
                        others)
                .flatMap(some -> some)
                .toList();
    }

    /**
     * Returns the route of the request; throws the service's error if no route has the path, or none of them the method. If the service
     * has a route for the request, the error is marked as one of the simulation.
     */
    public Route find(Request request) {
        List<String> path = Paths.skip(request.segments(), 2);
        boolean found = false;
        for (Route route : routes) {
            if (route.matches(path)) {
                if (route.accepts(request.method())) {
                    return route;
                }
                found = true;
            }
        }
        boolean isKnown = unsimulated.contain(request.method(), path);
        if (isKnown && strictRoutes) {
            throw WireErrors.notSimulated();
        }
        WireError error = found
                ? WireErrors.methodNotSupported(request.method())
                : WireErrors.noRoute(Paths.skip(request.segments(), 1));
        throw isKnown ? error.ofUnsimulatedRoute() : error;
    }
}
