package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Hydration;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Time entries and timers. An update replaces the whole entry, and one without an end makes it run again. */
final class TimeEntryRoutes {

    private static final String ALL = "/workspaces/{workspaceId}/time-entries";
    private static final String ONE = ALL + "/{timeEntryId}";
    private static final String OF_USER = "/workspaces/{workspaceId}/user/{userId}/time-entries";
    private static final int USUAL_TIMERS = 10;
    private static final int MOST_TIMERS = 1000;

    private final Clock clock;
    private final TimeEntryQueries search;
    private final boolean inProgressAsSpecified;

    TimeEntryRoutes(ClockifyBehavior behavior) {
        this.clock = behavior.clock();
        this.search = new TimeEntryQueries(behavior.windowsByWallClock());
        this.inProgressAsSpecified = behavior.inProgressAsSpecified();
    }

    Stream<Route> routes() {
        Stream<Route> real = Stream.of(
                Route.of("POST", ALL, this::create),
                Route.of("GET", ALL + "/status/in-progress", this::inProgress),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete),
                Route.of("GET", OF_USER, this::list),
                Route.of("POST", OF_USER, this::createFor),
                Route.of("PATCH", OF_USER, this::stop));
        return inProgressAsSpecified ? Stream.concat(real, Stream.of(Route.of("GET", ALL, this::inProgress))) : real;
    }

    private RouteResult create(RouteRequest call) {
        TimeEntryBody body = new TimeEntryBody(call.body("createTimeEntry"));
        return RouteResult.created(Representation.of(
                entries(call).create(call.workspace(), body.asNew(clock.instant(), Optional.empty()))));
    }

    private RouteResult createFor(RouteRequest call) {
        TimeEntryBody body = new TimeEntryBody(call.body("createTimeEntryForUser"));
        Optional<TimeEntry> source = call.query().text("from-entry").map(id -> source(call, id));
        return RouteResult.created(Representation.of(
                entries(call).createFor(call.workspace(), user(call), body.asNew(clock.instant(), source))));
    }

    /** The entry that another one is copied from. One that does not exist is answered unlike everywhere else. */
    private static TimeEntry source(RouteRequest call, String id) {
        try {
            return entries(call)
                    .find(call.workspace(), new TimeEntryId(id))
                    .orElseThrow(() -> WireErrors.bodiless(404));
        } catch (InvalidValue noId) {
            throw WireErrors.bodiless(404);
        }
    }

    private RouteResult show(RouteRequest call) {
        boolean hydrated = hydrated(call);
        return RouteResult.ok(shown(call, entries(call).get(call.workspace(), id(call)), hydrated));
    }

    private RouteResult list(RouteRequest call) {
        boolean hydrated = hydrated(call);
        Page<TimeEntry> page = entries(call)
                .list(
                        call.workspace(),
                        user(call),
                        search.asked(call),
                        call.query().page());
        return RouteResult.page(page, entry -> shown(call, entry, hydrated));
    }

    private RouteResult inProgress(RouteRequest call) {
        PageRequest page = call.query().page(USUAL_TIMERS, MOST_TIMERS);
        return RouteResult.page(entries(call).inProgress(call.workspace(), page), Representation::of);
    }

    private RouteResult replace(RouteRequest call) {
        TimeEntryBody body = new TimeEntryBody(call.body("updateTimeEntry"));
        TimeEntry before = entries(call).get(call.workspace(), id(call));
        TimeEntry after = entries(call).update(call.workspace(), before.id(), body.asReplacement(before));
        return RouteResult.ok(Representation.of(after));
    }

    private RouteResult stop(RouteRequest call) {
        Instant end = call.body("stopTimeEntry").moment("end").orElseThrow(() -> WireErrors.invalidTime("end"));
        UserId user = user(call);
        TimeEntry running = entries(call).running(call.workspace(), user).orElseThrow(() -> nothingRuns(call, user));
        TimeEntryBody.rejectDisorder(running.interval().start(), end);
        try {
            return RouteResult.ok(Representation.of(entries(call).stop(call.workspace(), user, end)));
        } catch (NoTimerRunning stoppedMeanwhile) {
            throw nothingRuns(call, user);
        }
    }

    private static WireError nothingRuns(RouteRequest call, UserId user) {
        return new WireError(
                404,
                404,
                "Currently running time entry doesn't exist on workspace " + call.workspace() + " for user " + user
                        + ".");
    }

    private RouteResult delete(RouteRequest call) {
        entries(call).delete(call.workspace(), id(call));
        return RouteResult.nothing();
    }

    /** Also reads what changes nothing here, so that it is refused when it is no flag. */
    private static boolean hydrated(RouteRequest call) {
        call.query().flag("consider-duration-format");
        return call.query().isSet("hydrated");
    }

    private static Representation shown(RouteRequest call, TimeEntry entry, boolean hydrated) {
        return hydrated ? new Hydration(call.stint(), call.workspace()).of(entry) : Representation.of(entry);
    }

    private static TimeEntries entries(RouteRequest call) {
        return call.stint().timeEntries();
    }

    private static UserId user(RouteRequest call) {
        return call.id(EntityKind.USER, "userId", UserId::new);
    }

    private static TimeEntryId id(RouteRequest call) {
        return call.id(EntityKind.TIME_ENTRY, "timeEntryId", TimeEntryId::new);
    }
}
