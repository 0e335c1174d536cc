package io.github.stint.adapter.inmemory.internal.state;

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
public final class State {

    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<WorkspaceId, WorkspaceData> workspaces = new LinkedHashMap<>();
    private long lastSequentialId;

    /** Whether an entity of any kind has this id. */
    public boolean uses(String id) {
        return connections.containsKey(ConnectionUuids.of(id))
                || users.containsKey(new UserId(id))
                || workspaces.containsKey(new WorkspaceId(id))
                || workspaces.values().stream().anyMatch(workspace -> workspace.uses(id));
    }

    /** Returns the number of the last id that counts up, also if its entity was deleted; 0 if there was no such id. */
    public long lastSequentialId() {
        return lastSequentialId;
    }

    public void setLastSequentialId(long number) {
        lastSequentialId = number;
    }

    /** Returns a copy, which shares the values but no collection. */
    public State copy() {
        State copy = new State();
        copy.lastSequentialId = lastSequentialId;
        copy.connections.putAll(connections);
        copy.users.putAll(users);
        workspaces.values().forEach(workspace -> copy.put(workspace.copy()));
        return copy;
    }

    public Map<ConnectionId, Connection> connections() {
        return connections;
    }

    public Collection<User> users() {
        return users.values();
    }

    public User user(String operation, UserId id) {
        return Optional.ofNullable(users.get(id))
                .orElseThrow(() -> new NotFound(operation, EntityKind.USER, id.value()));
    }

    public UserId firstUser() {
        return users.keySet().iterator().next();
    }

    public void put(User user) {
        users.put(user.id(), user);
    }

    public Collection<WorkspaceData> workspaces() {
        return workspaces.values();
    }

    public Optional<WorkspaceData> workspace(WorkspaceId id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    public WorkspaceData put(WorkspaceData workspace) {
        workspaces.put(workspace.workspace().id(), workspace);
        return workspace;
    }
}
