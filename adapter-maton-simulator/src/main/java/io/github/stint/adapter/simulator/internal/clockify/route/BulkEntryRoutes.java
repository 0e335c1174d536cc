package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.clockify.json.Hydration;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Copies of a time entry, and changes of several at once. All ids and values are checked before the first write; what only a write finds
 * ends the request after those before it.
 */
final class BulkEntryRoutes implements RouteTable.Group {

    private static final String OF_USER = "/workspaces/{workspaceId}/user/{userId}/time-entries";
    private static final String IDS = "time-entry-ids";

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("POST", OF_USER + "/{timeEntryId}/duplicate", this::duplicate),
                Route.of("PUT", OF_USER, this::replaceAll),
                Route.of("DELETE", OF_USER, this::deleteAll),
                Route.reading("/workspaces/{workspaceId}/time-entries/batch", this::batch),
                Route.of("PATCH", "/workspaces/{workspaceId}/time-entries/invoiced", this::markInvoiced));
    }

    /** A copy of a running timer is a timer, and replaces it. */
    private RouteResult duplicate(RouteRequest request) {
        TimeEntry original = ofUser(request, TimeEntryRoutes.id(request));
        NewTimeEntry copy = NewTimeEntry.builder()
                .interval(original.interval())
                .description(original.description())
                .projectId(original.projectId())
                .taskId(original.taskId())
                .tagIds(original.tagIds())
                .billable(original.billable())
                .type(original.type())
                .customFields(original.customFields())
                .build();
        TimeEntry created = TimeEntryRoutes.replacingTimer(
                request,
                original::userId,
                () -> TimeEntryRoutes.entries(request).createFor(request.workspace(), original.userId(), copy));
        return RouteResult.created(Representation.afterChange(created, request.entryFields()));
    }

    /** Replaces whole entries, as the update of one does. */
    private RouteResult replaceAll(RouteRequest request) {
        EntryFields fields = request.entryFields();
        Function<TimeEntry, Representation> representation = request.query().isSet("hydrated")
                ? new Hydration(request.stint(), request.workspace(), request.details())::of
                : entry -> Representation.afterBulkChange(entry, fields);
        List<Replacement> replacements = new ArrayList<>();
        for (Body body : request.bodies("updateTimeEntries")) {
            TimeEntry before = ofUser(
                    request,
                    body.nonEmptyText("id")
                            .map(BulkEntryRoutes::id)
                            .orElseThrow(() -> WireErrors.unknown(EntityKind.TIME_ENTRY)));
            replacements.add(new Replacement(before, new TimeEntryBody(body).asReplacement(before, fields)));
        }
        List<TimeEntry> changed = new ArrayList<>();
        for (Replacement each : replacements) {
            changed.add(TimeEntryRoutes.replacingTimer(
                    request,
                    each.before()::userId,
                    () -> TimeEntryRoutes.entries(request)
                            .update(request.workspace(), each.before().id(), each.change())));
        }
        return RouteResult.all(changed, representation);
    }

    private record Replacement(TimeEntry before, TimeEntryChange change) {}

    private RouteResult deleteAll(RouteRequest request) {
        List<TimeEntry> deleted = request.query().list(IDS).stream()
                .distinct()
                .map(text -> ofUser(request, id(text)))
                .toList();
        if (deleted.isEmpty()) {
            throw WireErrors.rejected("Required request parameter '" + IDS + "' is not present");
        }
        deleted.forEach(entry -> TimeEntryRoutes.entries(request).delete(request.workspace(), entry.id()));
        EntryFields fields = request.entryFields();
        return RouteResult.all(deleted, entry -> Representation.afterChange(entry, fields));
    }

    /** Reads entries by their ids, in the order of these. */
    private RouteResult batch(RouteRequest request) {
        Body body = request.body("getTimeEntries");
        List<TimeEntry> found = ids(body).stream()
                .distinct()
                .map(text -> TimeEntryRoutes.entries(request).get(request.workspace(), id(text)))
                .toList();
        return RouteResult.all(
                found,
                TimeEntryRoutes.representation(request, body.flag("hydrated").orElse(false)));
    }

    private static List<String> ids(Body body) {
        return body.texts("timeEntryIds").orElseThrow(() -> WireErrors.invalidField("timeEntryIds"));
    }

    /** Has no effect that a client could see: no response of Clockify has the flag. */
    private RouteResult markInvoiced(RouteRequest request) {
        Body body = request.body("updateInvoicedStatus");
        List<String> ids = ids(body);
        if (body.flag("invoiced").isEmpty()) {
            throw WireErrors.invalidField("invoiced");
        }
        ids.forEach(text -> TimeEntryRoutes.entries(request).get(request.workspace(), id(text)));
        return RouteResult.empty();
    }

    /** Returns the entry of the user in the path; one of another user does not exist there. */
    private static TimeEntry ofUser(RouteRequest request, TimeEntryId id) {
        TimeEntry entry = TimeEntryRoutes.entries(request).get(request.workspace(), id);
        if (!entry.userId().equals(TimeEntryRoutes.user(request))) {
            throw WireErrors.unknown(EntityKind.TIME_ENTRY);
        }
        return entry;
    }

    private static TimeEntryId id(String text) {
        return RouteRequest.id(EntityKind.TIME_ENTRY, TimeEntryId::new, text);
    }
}
