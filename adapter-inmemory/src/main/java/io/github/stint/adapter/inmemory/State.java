package io.github.stint.adapter.inmemory;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All data, in the order of creation. Not safe for use by several threads; a store synchronises access. */
final class State {

    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<WorkspaceId, WorkspaceData> workspaces = new LinkedHashMap<>();

    Map<ConnectionId, Connection> connections() {
        return connections;
    }

    Collection<User> users() {
        return users.values();
    }

    User user(String operation, UserId id) {
        return Optional.ofNullable(users.get(id))
                .orElseThrow(() -> new NotFound(operation, EntityKind.USER, id.value()));
    }

    UserId firstUser() {
        return users.keySet().iterator().next();
    }

    void put(User user) {
        users.put(user.id(), user);
    }

    Collection<WorkspaceData> workspaces() {
        return workspaces.values();
    }

    Optional<WorkspaceData> workspace(WorkspaceId id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    WorkspaceData put(WorkspaceData workspace) {
        workspaces.put(workspace.workspace().id(), workspace);
        return workspace;
    }
}
