package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.clockify.json.Hydration;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.restriction.RestrictedEntries;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import io.github.stint.adapter.simulator.internal.wire.RecentJson;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Time entries and timers. An update replaces the whole entry; without an end, the entry runs again. */
final class TimeEntryRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/time-entries";
    private static final String ONE = ALL + "/{timeEntryId}";
    private static final String OF_USER = "/workspaces/{workspaceId}/user/{userId}/time-entries";
    private static final int DEFAULT_TIMERS = 10;
    private static final int MAX_TIMERS = 1000;

    private final Clock clock;
    private final TimeEntryQueries queries;
    private final boolean inProgressAsSpecified;
    private final RecentJson<Representation> recent = new RecentJson<>();

    TimeEntryRoutes(ClockifyBehavior behavior) {
        this.clock = behavior.clock();
        this.queries = new TimeEntryQueries(behavior.windowsByWallClock());
        this.inProgressAsSpecified = behavior.inProgressAsSpecified();
    }

    @Override
    public Stream<Route> routes() {
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

    private RouteResult create(RouteRequest request) {
        TimeEntryBody body = new TimeEntryBody(request.body("createTimeEntry"));
        NewTimeEntry entry = request.entryFields().complete(body.asNew(clock.instant(), Optional.empty()));
        TimeEntry created = replacingTimer(
                request,
                () -> request.stint().users().current().id(),
                () -> entries(request).create(request.workspace(), entry));
        return RouteResult.created(Representation.afterChange(created, request.entryFields()));
    }

    private RouteResult createFor(RouteRequest request) {
        TimeEntryBody body = new TimeEntryBody(request.body("createTimeEntryForUser"));
        Optional<TimeEntry> source = request.query().text("from-entry").map(id -> source(request, id));
        NewTimeEntry entry = request.entryFields().complete(body.asNew(clock.instant(), source));
        UserId user = user(request);
        TimeEntry created =
                replacingTimer(request, () -> user, () -> entries(request).createFor(request.workspace(), user, entry));
        return RouteResult.created(Representation.afterChange(created, request.entryFields()));
    }

    /**
     * Makes a write that may start a timer. Clockify stops the running timer even if it started later; the port refuses that, after all
     * other checks. So the timer is stopped at its own start, whatever the workspace requires, and
     * the write is repeated.
     */
    static TimeEntry replacingTimer(RouteRequest request, Supplier<UserId> user, Supplier<TimeEntry> write) {
        try {
            return write.get();
        } catch (Refused refusal) {
            if (refusal.rule() != Rule.TIMER_STARTED_LATER) {
                throw refusal;
            }
        }
        entries(request)
                .running(request.workspace(), user.get())
                .ifPresent(timer -> request.stint()
                        .timeEntries()
                        .stop(
                                request.workspace(),
                                timer.userId(),
                                timer.interval().start()));
        return write.get();
    }

    /** Returns the entry to copy. Unlike everywhere else, an unknown one gets 404 without a body. */
    private static TimeEntry source(RouteRequest request, String id) {
        try {
            return entries(request)
                    .find(request.workspace(), new TimeEntryId(id))
                    .orElseThrow(() -> WireErrors.bodiless(404));
        } catch (InvalidValue noId) {
            throw WireErrors.bodiless(404);
        }
    }

    private RouteResult show(RouteRequest request) {
        Function<TimeEntry, Representation> representation = representation(request);
        return RouteResult.ok(representation.apply(entries(request).get(request.workspace(), id(request))));
    }

    private RouteResult list(RouteRequest request) {
        Function<TimeEntry, JsonValue> representation = representationInList(request);
        UserId user = user(request);
        if (request.details().members().isInvited(request.workspace(), user)) {
            return RouteResult.page(
                    Page.of(List.<TimeEntry>of(), request.query().page()), representation);
        }
        Page<TimeEntry> page = entries(request)
                .list(
                        request.workspace(),
                        user,
                        queries.filter(request),
                        request.query().page());
        return RouteResult.page(page, representation);
    }

    private RouteResult inProgress(RouteRequest request) {
        PageRequest page = request.query().page(DEFAULT_TIMERS, MAX_TIMERS);
        return RouteResult.page(entries(request).inProgress(request.workspace(), page), plain(request));
    }

    private RouteResult replace(RouteRequest request) {
        TimeEntryBody body = new TimeEntryBody(request.body("updateTimeEntry"));
        TimeEntry before = entries(request).get(request.workspace(), id(request));
        TimeEntryChange change = body.asReplacement(before, request.entryFields());
        TimeEntry after = replacingTimer(
                request, before::userId, () -> entries(request).update(request.workspace(), before.id(), change));
        return RouteResult.ok(Representation.afterChange(after, request.entryFields()));
    }

    private RouteResult stop(RouteRequest request) {
        Instant end = request.body("stopTimeEntry").instant("end").orElseThrow(() -> WireErrors.invalidTime("end"));
        UserId user = user(request);
        TimeEntry running =
                entries(request).running(request.workspace(), user).orElseThrow(() -> noTimerRunning(request, user));
        TimeEntryBody.rejectEndBeforeStart(running.interval().start(), end);
        try {
            return RouteResult.ok(Representation.afterChange(
                    entries(request).stop(request.workspace(), user, end), request.entryFields()));
        } catch (NoTimerRunning stoppedMeanwhile) {
            throw noTimerRunning(request, user);
        }
    }

    private static WireError noTimerRunning(RouteRequest request, UserId user) {
        return new WireError(
                404,
                404,
                "Currently running time entry doesn't exist on workspace " + request.workspace() + " for user " + user
                        + ".");
    }

    private RouteResult delete(RouteRequest request) {
        entries(request).delete(request.workspace(), id(request));
        return RouteResult.noContent();
    }

    /** Also validates a parameter that has no effect here. */
    private static Function<TimeEntry, Representation> representation(RouteRequest request) {
        request.query().flag("consider-duration-format");
        return representation(request, request.query().isSet("hydrated"));
    }

    private Function<TimeEntry, JsonValue> representationInList(RouteRequest request) {
        Function<TimeEntry, Representation> representation = representation(request);
        boolean hydrated = request.query().isSet("hydrated");
        return entry -> hydrated || !entry.customFields().isEmpty()
                // Hydrated entries depend on more than themselves, and equal custom fields may have another order.
                ? representation.apply(entry)
                : recent.of(entry.id().hashCode(), representation.apply(entry));
    }

    static Function<TimeEntry, Representation> representation(RouteRequest request, boolean hydrated) {
        return hydrated ? new Hydration(request.stint(), request.workspace(), request.details())::of : plain(request);
    }

    private static Function<TimeEntry, Representation> plain(RouteRequest request) {
        EntryFields fields = request.entryFields();
        return entry -> Representation.of(entry, request.details(), fields);
    }

    static RestrictedEntries entries(RouteRequest request) {
        return new RestrictedEntries(request.stint(), request.restrictions());
    }

    static UserId user(RouteRequest request) {
        return request.id(EntityKind.USER, "userId", UserId::new);
    }

    static TimeEntryId id(RouteRequest request) {
        return request.id(EntityKind.TIME_ENTRY, "timeEntryId", TimeEntryId::new);
    }
}
