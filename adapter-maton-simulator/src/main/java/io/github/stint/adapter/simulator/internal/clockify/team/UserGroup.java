package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of members of a workspace. It has no managers.
 *
 * @param userIds in the order in which the members were added, each once
 */
record UserGroup(String id, String name, WorkspaceId workspaceId, List<UserId> userIds) implements JsonObject {

    UserGroup {
        userIds = List.copyOf(userIds);
    }

    UserGroup named(String newName) {
        return new UserGroup(id, newName, workspaceId, userIds);
    }

    UserGroup with(UserId user) {
        if (userIds.contains(user)) {
            return this;
        }
        List<UserId> more = new ArrayList<>(userIds);
        more.add(user);
        return new UserGroup(id, name, workspaceId, more);
    }

    UserGroup without(UserId user) {
        return new UserGroup(
                id,
                name,
                workspaceId,
                userIds.stream().filter(each -> !each.equals(user)).toList());
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", id);
        json.field("name", name);
        json.plain("workspaceId", workspaceId.value());
        json.texts("userIds", userIds, UserId::value);
        json.empty("teamManagers");
    }
}
