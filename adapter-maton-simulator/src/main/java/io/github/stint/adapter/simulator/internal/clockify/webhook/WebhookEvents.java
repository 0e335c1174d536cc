package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.adapter.simulator.internal.clockify.json.Hydration;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the events in requests, and reports them. A workspace without webhooks costs nothing. What is reported of time entries contains
 * the project, the task, the tags and the user, and of other things what the request responds with. Thread-safe.
 */
public final class WebhookEvents {

    private static Map<String, String> kinds() {
        return Map.of("projects", "PROJECT", "tasks", "TASK", "clients", "CLIENT", "tags", "TAG");
    }

    private static Map<String, String> sourceTypes() {
        return Map.of("PROJECT", "PROJECT_ID", "TASK", "TASK_ID", "TAG", "TAG_ID");
    }

    private static final String ENTRIES = "time-entries";

    private final Webhooks webhooks;
    private final WebhookReports reports;

    public WebhookEvents(Webhooks webhooks, WebhookReports reports) {
        this.webhooks = webhooks;
        this.reports = reports;
    }

    /** Executes the request, and reports its event if it succeeds. */
    public RouteResult executed(Route route, RouteRequest request, Supplier<RouteResult> action) {
        boolean isRead = route.onlyReads() || !route.template().contains("{workspaceId}");
        if (isRead) {
            return action.get();
        }
        List<Webhook> all = webhooks.of(request.workspace());
        if (all.isEmpty()) {
            return action.get();
        }
        Optional<WebhookEvent> deleted = deletedEntry(route, request);
        RouteResult result = action.get();
        deleted.or(() -> event(route, request, result)).ifPresent(event -> report(all, event));
        return result;
    }

    private void report(List<Webhook> all, WebhookEvent event) {
        all.stream()
                .filter(event::concerns)
                .forEach(webhook -> reports.send(new WebhookReport(webhook, event), webhooks));
    }

    /** Reads the entry before it is deleted, because the response does not contain it. */
    private static Optional<WebhookEvent> deletedEntry(Route route, RouteRequest request) {
        if (!route.method().equals("DELETE") || !request.variables().containsKey("timeEntryId")) {
            return Optional.empty();
        }
        return entry(request, request.variable("timeEntryId"))
                .map(entry -> event(request, "TIME_ENTRY_DELETED", entry));
    }

    private static Optional<WebhookEvent> event(Route route, RouteRequest request, RouteResult result) {
        List<String> template = route.template();
        String last = template.get(template.size() - 1);
        boolean isOfOne = last.startsWith("{");
        String resource = isOfOne ? template.get(template.size() - 2) : last;
        boolean isEntry = resource.equals(ENTRIES) || resource.equals("duplicate");
        boolean isWriteOfOne = route.method().equals("POST")
                ? !isOfOne
                : isOfOne || route.method().equals("PATCH");
        if (!isWriteOfOne || (!isEntry && !kinds().containsKey(resource))) {
            return Optional.empty();
        }
        return result.body().map(body -> Json.content(body).text()).flatMap(text -> {
            Body written = Json.object(text);
            String id = written.text("id").orElse("");
            return isEntry
                    ? entry(request, id).map(entry -> event(request, entryEvent(route, entry), entry))
                    : Optional.of(event(request, route, kinds().getOrDefault(resource, ""), id, text));
        });
    }

    private static String entryEvent(Route route, TimeEntry entry) {
        return switch (route.method()) {
            case "POST" -> entry.running() ? "NEW_TIMER_STARTED" : "NEW_TIME_ENTRY";
            case "PATCH" -> "TIMER_STOPPED";
            default -> "TIME_ENTRY_UPDATED";
        };
    }

    private static WebhookEvent event(RouteRequest request, Route route, String kind, String id, String payload) {
        String type = switch (route.method()) {
            case "POST" -> "NEW_" + kind;
            case "DELETE" -> kind + "_DELETED";
            default -> kind + "_UPDATED";
        };
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        Optional.ofNullable(request.variables().get("projectId"))
                .ifPresent(project -> sources.put("PROJECT_ID", Set.of(project)));
        Optional.ofNullable(sourceTypes().get(kind)).ifPresent(source -> sources.put(source, Set.of(id)));
        return new WebhookEvent(type, sources, payload);
    }

    private static WebhookEvent event(RouteRequest request, String type, TimeEntry entry) {
        Hydration hydration = new Hydration(request.stint(), request.workspace(), request.details());
        Map<String, Set<String>> sources = Map.of(
                "USER_ID",
                Set.of(entry.userId().value()),
                "PROJECT_ID",
                entry.projectId().map(ProjectId::value).map(Set::of).orElse(Set.of()),
                "TASK_ID",
                entry.taskId().map(TaskId::value).map(Set::of).orElse(Set.of()),
                "TAG_ID",
                entry.tagIds().stream().map(TagId::value).collect(Collectors.toUnmodifiableSet()));
        return new WebhookEvent(type, sources, Json.content(hydration.of(entry)).text());
    }

    private static Optional<TimeEntry> entry(RouteRequest request, String id) {
        return request.stint()
                .timeEntries()
                .find(request.workspace(), RouteRequest.id(EntityKind.TIME_ENTRY, TimeEntryId::new, id));
    }
}
