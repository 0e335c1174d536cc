package io.github.stint.adapter.simulator.internal.clockify.webhook;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.time.Instant;

/**
 * The result of one report.
 *
 * @param status of the response; 0 without one
 * @param response the reason why there is no response; empty if there is one, whose body is not read
 */
record WebhookLog(String id, String webhookId, String request, Instant at, int status, String response)
        implements JsonObject {

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", id);
        json.field("requestBody", request);
        json.field("respondedAt", at);
        json.field("responseBody", response);
        json.field("statusCode", status);
        json.plain("webhookId", webhookId);
    }

    /** Returns the result without the bodies. */
    JsonObject summary() {
        return json -> {
            json.plain("webhookId", webhookId);
            json.field("status", succeeded() ? "SUCCEEDED" : "FAILED");
            json.field("statusCode", status);
            json.field("respondedAt", at);
        };
    }
}
