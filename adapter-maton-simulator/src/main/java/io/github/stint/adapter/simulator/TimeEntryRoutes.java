package io.github.stint.adapter.simulator;

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
    private final EntrySearch search;
    private final boolean inProgressAsSpecified;

    TimeEntryRoutes(SimulatorOptions options) {
        this.clock = options.clock();
        this.search = new EntrySearch(options.windowsByWallClock());
        this.inProgressAsSpecified = options.inProgressAsSpecified();
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

    private Outcome create(Call call) {
        EntryBody body = new EntryBody(call.body("createTimeEntry"));
        return Outcome.created(
                TimeEntryDto.of(entries(call).create(call.workspace(), body.asNew(clock.instant(), Optional.empty()))));
    }

    private Outcome createFor(Call call) {
        EntryBody body = new EntryBody(call.body("createTimeEntryForUser"));
        Optional<TimeEntry> source = call.query().text("from-entry").map(id -> source(call, id));
        return Outcome.created(TimeEntryDto.of(
                entries(call).createFor(call.workspace(), user(call), body.asNew(clock.instant(), source))));
    }

    /** The entry that another one is copied from. One that does not exist is answered unlike everywhere else. */
    private static TimeEntry source(Call call, String id) {
        try {
            return entries(call)
                    .find(call.workspace(), new TimeEntryId(id))
                    .orElseThrow(() -> WireErrors.bodiless(404));
        } catch (InvalidValue noId) {
            throw WireErrors.bodiless(404);
        }
    }

    private Outcome show(Call call) {
        boolean hydrated = hydrated(call);
        return Outcome.ok(shown(call, entries(call).get(call.workspace(), id(call)), hydrated));
    }

    private Outcome list(Call call) {
        boolean hydrated = hydrated(call);
        Page<TimeEntry> page = entries(call)
                .list(
                        call.workspace(),
                        user(call),
                        search.asked(call),
                        call.query().page());
        return Outcome.page(page, entry -> shown(call, entry, hydrated));
    }

    private Outcome inProgress(Call call) {
        PageRequest page = call.query().page(USUAL_TIMERS, MOST_TIMERS);
        return Outcome.page(entries(call).inProgress(call.workspace(), page), TimeEntryDto::of);
    }

    private Outcome replace(Call call) {
        EntryBody body = new EntryBody(call.body("updateTimeEntry"));
        TimeEntry before = entries(call).get(call.workspace(), id(call));
        TimeEntry after = entries(call).update(call.workspace(), before.id(), body.asReplacement(before));
        return Outcome.ok(TimeEntryDto.of(after));
    }

    private Outcome stop(Call call) {
        Instant end = call.body("stopTimeEntry").moment("end").orElseThrow(() -> WireErrors.invalidTime("end"));
        UserId user = user(call);
        TimeEntry running = entries(call).running(call.workspace(), user).orElseThrow(() -> nothingRuns(call, user));
        EntryBody.rejectDisorder(running.interval().start(), end);
        try {
            return Outcome.ok(TimeEntryDto.of(entries(call).stop(call.workspace(), user, end)));
        } catch (NoTimerRunning stoppedMeanwhile) {
            throw nothingRuns(call, user);
        }
    }

    private static WireError nothingRuns(Call call, UserId user) {
        return new WireError(
                404,
                404,
                "Currently running time entry doesn't exist on workspace " + call.workspace() + " for user " + user
                        + ".");
    }

    private Outcome delete(Call call) {
        entries(call).delete(call.workspace(), id(call));
        return Outcome.nothing();
    }

    /** Also reads what changes nothing here, so that it is refused when it is no flag. */
    private static boolean hydrated(Call call) {
        call.query().flag("consider-duration-format");
        return call.query().isSet("hydrated");
    }

    private static Object shown(Call call, TimeEntry entry, boolean hydrated) {
        return hydrated ? Hydration.of(call, entry) : TimeEntryDto.of(entry);
    }

    private static TimeEntries entries(Call call) {
        return call.stint().timeEntries();
    }

    private static UserId user(Call call) {
        return call.id(EntityKind.USER, "userId", UserId::new);
    }

    private static TimeEntryId id(Call call) {
        return call.id(EntityKind.TIME_ENTRY, "timeEntryId", TimeEntryId::new);
    }
}
