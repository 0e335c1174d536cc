package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.clockify.team.NewIds;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The webhooks of a workspace, and the results of their reports. */
public final class WebhookRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/webhooks";
    private static final String ONE = ALL + "/{webhookId}";
    /** Not the list of known events, which grows. */
    private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z_]{1,63}");

    private static List<String> sourceTypes() {
        return List.of(
                "PROJECT_ID",
                "USER_ID",
                "TAG_ID",
                "TASK_ID",
                "WORKSPACE_ID",
                "USER_GROUP_ID",
                "INVOICE_ID",
                "ASSIGNMENT_ID",
                "EXPENSE_ID");
    }

    private static List<String> statusNames() {
        return List.of("ALL", "SUCCEEDED", "FAILED");
    }

    private final Webhooks webhooks;
    private final NewIds ids;

    public WebhookRoutes(Webhooks webhooks, NewIds ids) {
        this.webhooks = webhooks;
        this.ids = ids;
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, request -> RouteResult.ok(webhook(request))),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete),
                Route.of("PATCH", ONE + "/token", this::renewToken),
                Route.of("GET", ONE + "/statuses", this::statuses),
                Route.of("POST", ONE + "/logs", this::logs));
    }

    private RouteResult list(RouteRequest request) {
        List<Webhook> all = webhooks.of(request.workspace());
        JsonObject body = json -> {
            json.field("workspaceWebhookCount", all.size());
            json.field("webhooks", all);
        };
        return RouteResult.ok(body);
    }

    private RouteResult create(RouteRequest request) {
        Webhook.Settings settings = settings(request, request.body("createWebhook"));
        Webhook created = new Webhook(
                ids.next(),
                request.workspace(),
                request.stint().users().current().id(),
                newToken(),
                settings);
        webhooks.put(created);
        return RouteResult.created(created);
    }

    /** No secret: it only distinguishes webhooks. */
    private String newToken() {
        return "simulated-" + ids.next();
    }

    private RouteResult replace(RouteRequest request) {
        Webhook before = webhook(request);
        Webhook after = before.withSettings(settings(request, request.body("updateWebhook")));
        webhooks.put(after);
        return RouteResult.ok(after);
    }

    private RouteResult delete(RouteRequest request) {
        webhooks.remove(webhook(request));
        return RouteResult.empty();
    }

    private RouteResult renewToken(RouteRequest request) {
        Webhook after = webhook(request).withToken(newToken());
        webhooks.put(after);
        return RouteResult.ok(after);
    }

    private RouteResult statuses(RouteRequest request) {
        return RouteResult.all(webhooks.logs(webhook(request)), WebhookLog::summary);
    }

    private RouteResult logs(RouteRequest request) {
        Webhook webhook = webhook(request);
        Body body = request.body("getLogs");
        Optional<Instant> from = body.instant("from");
        Optional<Instant> to = body.instant("to");
        String status = body.nonEmptyText("status").orElse("ALL");
        if (!statusNames().contains(status)) {
            throw WireErrors.notInSet("status", statusNames());
        }
        List<WebhookLog> found = new ArrayList<>(webhooks.logs(webhook).stream()
                .filter(log -> from.map(first -> !log.at().isBefore(first)).orElse(true))
                .filter(log -> to.map(last -> !log.at().isAfter(last)).orElse(true))
                .filter(log -> status.equals("ALL") || log.succeeded() == status.equals("SUCCEEDED"))
                .toList());
        if (body.flag("sortByNewest").orElse(false)) {
            Collections.reverse(found);
        }
        return RouteResult.all(found, log -> log);
    }

    private Webhook webhook(RouteRequest request) {
        return webhooks.find(request.workspace(), request.variable("webhookId"))
                .orElseThrow(() -> WireErrors.rejected("Webhook doesn't belong to Workspace"));
    }

    private static Webhook.Settings settings(RouteRequest request, Body body) {
        String url =
                body.nonEmptyText("url").filter(LoopbackUrl::isValid).orElseThrow(() -> WireErrors.invalidField("url"));
        String event = body.nonEmptyText("webhookEvent")
                .filter(text -> EVENT.matcher(text).matches())
                .orElseThrow(() -> WireErrors.invalidField("webhookEvent"));
        String sourceType =
                body.nonEmptyText("triggerSourceType").orElseThrow(() -> WireErrors.invalidField("triggerSourceType"));
        if (!sourceTypes().contains(sourceType)) {
            throw WireErrors.notInSet("triggerSourceType", sourceTypes());
        }
        List<String> sources = body.texts("triggerSource").orElseThrow(() -> WireErrors.invalidField("triggerSource"));
        boolean isOfWorkspace = sourceType.equals("WORKSPACE_ID") && sources.isEmpty();
        return new Webhook.Settings(
                body.text("name").orElse(""),
                url,
                event,
                sourceType,
                isOfWorkspace ? List.of(request.workspace().value()) : sources);
    }
}
