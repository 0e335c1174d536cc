package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * A user. As on the real service, a missing workspace is an empty text.
 *
 * @param memberships the workspaces whose memberships are listed
 * @param status of the account, or of a membership
 */
record UserJson(User user, List<JsonObject> memberships, String status) implements Representation {

    static UserJson of(User user, List<JsonObject> memberships) {
        return new UserJson(user, memberships, user.status().name());
    }

    /** Replaces the status, for a list with a filter by the status of the membership. */
    UserJson withStatus(String membership) {
        return new UserJson(user, memberships, membership);
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", user.id().value());
        json.field("email", user.email());
        json.field("name", user.name());
        json.field("memberships", memberships);
        json.field("profilePicture", "");
        json.field("activeWorkspace", idOf(user.activeWorkspace()));
        json.field("defaultWorkspace", idOf(user.defaultWorkspace()));
        Optional<UserSettingsJson> settings = UserSettingsJson.of(user);
        if (settings.isPresent()) {
            json.field("settings", settings.get());
        } else {
            json.absent("settings");
        }
        json.field("status", status);
        json.empty("customFields");
    }

    static JsonObject role(String name) {
        return json -> json.field("role", name);
    }

    private static String idOf(Optional<WorkspaceId> workspace) {
        return workspace.map(WorkspaceId::value).orElse("");
    }
}
