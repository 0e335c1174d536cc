package io.github.stint.adapter.simulator.internal.clockify.webhook;

import java.util.Map;
import java.util.Set;

/**
 * Something that happened in a workspace.
 *
 * @param type such as {@code NEW_PROJECT}
 * @param sources the ids of the things that it concerns, by the type of the source, such as {@code PROJECT_ID}
 * @param payload the JSON of what was created, changed or deleted
 */
public record WebhookEvent(String type, Map<String, Set<String>> sources, String payload) {

    public WebhookEvent {
        sources = Map.copyOf(sources);
    }

    /** Returns whether the webhook reports it. One whose sources are those of a workspace reports all. */
    boolean concerns(Webhook webhook) {
        Webhook.Settings settings = webhook.settings();
        if (!settings.event().equals(type)) {
            return false;
        }
        Set<String> ids = sources.getOrDefault(settings.sourceType(), Set.of());
        return settings.sourceType().equals("WORKSPACE_ID")
                || settings.sources().stream().anyMatch(ids::contains);
    }
}
