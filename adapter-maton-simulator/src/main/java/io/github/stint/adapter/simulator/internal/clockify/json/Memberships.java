package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;

/** The memberships of users in workspaces and projects. */
final class Memberships {

    private Memberships() {}

    static JsonObject in(WorkspaceId workspace, UserId user) {
        return membership(user, workspace.value(), "WORKSPACE");
    }

    static JsonObject in(ProjectId project, UserId user) {
        return membership(user, project.value(), "PROJECT");
    }

    private static JsonObject membership(UserId user, String target, String type) {
        return json -> {
            json.field("userId", user.value());
            json.absent("hourlyRate");
            json.absent("costRate");
            json.field("targetId", target);
            json.field("membershipType", type);
            json.field("membershipStatus", "ACTIVE");
        };
    }
}
