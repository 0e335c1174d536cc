package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.restriction.MemberRole;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * A role of a member.
 *
 * @param group the group for which the member has it; empty if it is for something else
 */
record RoleJson(WorkspaceId workspace, UserId user, MemberRole role, Optional<String> group) implements JsonObject {

    @Override
    public void writeFields(JsonOutput json) {
        json.field("role", details());
        json.plain("userId", user.value());
        json.plain("workspaceId", workspace.value());
    }

    private JsonObject details() {
        return json -> {
            json.plain("id", role.id());
            json.field("name", role.title());
            if (group.isPresent()) {
                json.field("source", source(group.get()));
            } else {
                json.absent("source");
            }
        };
    }

    private static JsonObject source(String id) {
        return json -> {
            json.field("id", id);
            json.field("type", RoleRoutes.USER_GROUP);
        };
    }
}
