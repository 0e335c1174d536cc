package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.user.UserId;
import java.util.List;

/**
 * A project. Without a client, the client's id and name are empty.
 *
 * @param member the only member
 */
record ProjectJson(Project project, UserId member) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", project.id().value());
        json.field("name", project.name());
        json.constant("hourlyRate", Currency.NO_RATE);
        json.field("clientId", project.clientId().map(ClientId::value).orElse(""));
        json.plain("workspaceId", project.workspaceId().value());
        json.field("billable", project.billable());
        json.field("memberships", List.of(Memberships.in(project.id(), member)));
        json.field("color", project.color());
        json.field("estimate", estimate());
        json.field("archived", project.archived());
        json.field("duration", "PT0S");
        json.field("clientName", project.clientName().orElse(""));
        json.field("note", project.note());
        json.absent("costRate");
        json.field("timeEstimate", timeEstimate());
        json.absent("budgetEstimate");
        json.absent("estimateReset");
        json.field("template", false);
        json.field("public", project.isPublic());
    }

    private static JsonObject estimate() {
        return json -> {
            json.field("estimate", "PT0S");
            json.field("type", "AUTO");
        };
    }

    private static JsonObject timeEstimate() {
        return json -> {
            json.field("estimate", "PT0S");
            json.field("type", "AUTO");
            json.absent("resetOption");
            json.field("active", false);
            json.field("includeNonBillable", true);
        };
    }
}
