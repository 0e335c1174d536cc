package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All routes of Clockify, relative to {@code /api/v1}. Thread-safe. */
public final class RouteTable {

    private final ClockifyBehavior behavior;
    private final Supplier<List<Group>> others;
    private volatile @Nullable List<LazyGroup> groups;
    private final UnsimulatedRoutes unsimulated = new UnsimulatedRoutes();
    private final boolean strictRoutes;

    /** Routes that belong together, such as those of projects. */
    public interface Group {

        /** Creates the routes. */
        Stream<Route> routes();
    }

    /**
     * A group whose routes are created when a request is first compared with them: each action is a class that Java generates, and most
     * programs request few of them.
     */
    private static final class LazyGroup {

        private final Group group;
        private volatile @Nullable List<Route> routes;

        LazyGroup(Group group) {
            this.group = group;
        }

        /** Threads that call this for the first time at once create the same. */
        List<Route> routes() {
            List<Route> created = routes;
            if (created == null) {
                created = group.routes().toList();
                routes = created;
            }
            return created;
        }
    }

    /**
     * A table of the routes whose data the ports have, and of others.
     *
     * @param others returns routes whose data only the simulator has; called once, for the first request, so that they do not delay a start
     */
    public RouteTable(ClockifyBehavior behavior, Supplier<List<Group>> others) {
        this.behavior = behavior;
        this.others = others;
        this.strictRoutes = behavior.strictRoutes();
    }

    private List<LazyGroup> groups() {
        List<LazyGroup> created = groups;
        return created == null ? create() : created;
    }

    private synchronized List<LazyGroup> create() {
        List<LazyGroup> created = groups;
        if (created == null) {
            created = newGroups();
            groups = created;
        }
        return created;
    }

    private List<LazyGroup> newGroups() {
        // Those that are requested most often come first, so that their requests create no others.
        List<Group> ofPorts = List.of(
                new UserRoutes(),
                new WorkspaceRoutes(),
                new TimeEntryRoutes(behavior),
                new ProjectRoutes(),
                new TaskRoutes(),
                new ClientRoutes(),
                new TagRoutes(),
                new BulkEntryRoutes(),
                new ReportRoutes(behavior),
                new CustomFieldRoutes());
        return Stream.of(ofPorts, others.get())
                .flatMap(List::stream)
                .map(LazyGroup::new)
                .toList();
    }

    /**
     * Returns the route of the request; throws the service's error if no route has the path, or none of them the method. If the service
     * has a route for the request, the error is marked as one of the simulation.
     */
    public Route find(Request request) {
        List<String> path = Paths.skip(request.segments(), 2);
        boolean found = false;
        for (LazyGroup group : groups()) {
            for (Route route : group.routes()) {
                if (route.matches(path)) {
                    if (route.accepts(request.method())) {
                        return route;
                    }
                    found = true;
                }
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
