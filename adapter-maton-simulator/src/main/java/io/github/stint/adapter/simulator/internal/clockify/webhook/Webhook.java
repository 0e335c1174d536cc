package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;

/**
 * A webhook: where one kind of event is reported.
 *
 * @param token is sent with each report, so that the receiver knows who sends it
 */
public record Webhook(String id, WorkspaceId workspaceId, UserId userId, String token, Settings settings)
        implements JsonObject {

    /**
     * What the user sets.
     *
     * @param event such as {@code NEW_PROJECT}
     * @param sourceType of which things events are reported, such as {@code PROJECT_ID}
     * @param sources the ids of these things
     */
    public record Settings(String name, String url, String event, String sourceType, List<String> sources) {

        public Settings {
            sources = List.copyOf(sources);
        }
    }

    Webhook withSettings(Settings changed) {
        return new Webhook(id, workspaceId, userId, token, changed);
    }

    Webhook withToken(String changed) {
        return new Webhook(id, workspaceId, userId, changed, settings);
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", id);
        json.plain("userId", userId.value());
        json.plain("workspaceId", workspaceId.value());
        json.field("name", settings.name());
        json.field("url", settings.url());
        json.field("authToken", token);
        json.field("webhookEvent", settings.event());
        json.field("triggerSourceType", settings.sourceType());
        json.texts("triggerSource", settings.sources());
        json.field("enabled", true);
        json.field("deliveryEnabled", true);
        json.field("planEnabled", true);
    }
}
