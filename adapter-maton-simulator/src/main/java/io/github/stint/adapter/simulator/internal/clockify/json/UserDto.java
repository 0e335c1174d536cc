package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user. As on the real service, a missing workspace is an empty text. */
record UserDto(
        String id,
        String email,
        @Nullable String name,
        List<MembershipDto> memberships,
        String profilePicture,
        String activeWorkspace,
        String defaultWorkspace,
        @Nullable UserSettingsDto settings,
        String status,
        List<Object> customFields)
        implements Representation {

    static UserDto of(User user, List<WorkspaceId> memberships) {
        return new UserDto(
                user.id().value(),
                user.email(),
                user.name().orElse(null),
                memberships.stream()
                        .map(workspace -> MembershipDto.in(workspace, user.id()))
                        .toList(),
                "",
                idOf(user.activeWorkspace()),
                idOf(user.defaultWorkspace()),
                UserSettingsDto.of(user).orElse(null),
                user.status().name(),
                List.of());
    }

    /** Replaces the status, for a list with a filter by the status of the membership. */
    UserDto withStatus(String membership) {
        return new UserDto(
                id,
                email,
                name,
                memberships,
                profilePicture,
                activeWorkspace,
                defaultWorkspace,
                settings,
                membership,
                customFields);
    }

    private static String idOf(Optional<WorkspaceId> workspace) {
        return workspace.map(WorkspaceId::value).orElse("");
    }
}
