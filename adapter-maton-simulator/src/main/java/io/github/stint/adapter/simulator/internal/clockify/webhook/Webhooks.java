package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All webhooks, and the latest results of their reports, in memory. Thread-safe. */
public final class Webhooks {

    private static final int MAX_LOGS = 100;

    private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
    private final Map<String, Deque<WebhookLog>> logs = new ConcurrentHashMap<>();

    /** Returns the webhooks of a workspace, in the order in which they were created. */
    List<Webhook> of(WorkspaceId workspace) {
        return webhooks.isEmpty()
                ? List.of()
                : webhooks.values().stream()
                        .filter(webhook -> webhook.workspaceId().equals(workspace))
                        .sorted(Comparator.comparing(Webhook::id))
                        .toList();
    }

    Optional<Webhook> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(webhooks.get(id))
                .filter(webhook -> webhook.workspaceId().equals(workspace));
    }

    /** Stores the webhook, in place of the one with the same id. */
    void put(Webhook webhook) {
        webhooks.put(webhook.id(), webhook);
    }

    void remove(Webhook webhook) {
        webhooks.remove(webhook.id());
        logs.remove(webhook.id());
    }

    /** Adds a result in place of the oldest one, if there are many. Nothing is kept of a webhook that was deleted. */
    void log(WebhookLog log) {
        logs.compute(log.webhookId(), (id, before) -> {
            if (!webhooks.containsKey(id)) {
                return null;
            }
            Deque<WebhookLog> latest = before == null ? new ArrayDeque<>() : new ArrayDeque<>(before);
            latest.addLast(log);
            if (latest.size() > MAX_LOGS) {
                latest.removeFirst();
            }
            return latest;
        });
    }

    /** Returns the latest results, the oldest first. */
    List<WebhookLog> logs(Webhook webhook) {
        return new ArrayList<>(logs.getOrDefault(webhook.id(), new ArrayDeque<>()));
    }
}
