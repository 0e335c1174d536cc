package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** The membership of a user in a workspace or project. */
record MembershipDto(
        String userId,
        @Nullable RateDto hourlyRate,
        @Nullable RateDto costRate,
        String targetId,
        String membershipType,
        String membershipStatus) {

    static MembershipDto in(WorkspaceId workspace, UserId user) {
        return new MembershipDto(user.value(), null, null, workspace.value(), "WORKSPACE", "ACTIVE");
    }

    static MembershipDto in(ProjectId project, UserId user) {
        return new MembershipDto(user.value(), null, null, project.value(), "PROJECT", "ACTIVE");
    }
}
