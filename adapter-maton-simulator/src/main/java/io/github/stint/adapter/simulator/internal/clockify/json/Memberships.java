package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.detail.MembershipStatus;
import io.github.stint.adapter.simulator.internal.clockify.detail.ProjectMember;
import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;

/** The memberships of users in workspaces and projects. */
final class Memberships {

    private Memberships() {}

    static JsonObject in(WorkspaceId workspace, UserId user, Details details) {
        return membership(
                user,
                details.of(workspace, user),
                workspace.value(),
                "WORKSPACE",
                details.members().status(workspace, user));
    }

    static JsonObject in(ProjectId project, ProjectMember member) {
        return membership(member.user(), member.rates(), project.value(), "PROJECT", MembershipStatus.ACTIVE);
    }

    private static JsonObject membership(
            UserId user, Rates rates, String target, String type, MembershipStatus status) {
        return json -> {
            json.field("userId", user.value());
            Currency.write(json, "hourlyRate", rates.hourly());
            Currency.write(json, "costRate", rates.cost());
            json.field("targetId", target);
            json.field("membershipType", type);
            json.field("membershipStatus", status.name());
        };
    }
}
