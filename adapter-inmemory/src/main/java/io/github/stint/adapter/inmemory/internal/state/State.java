package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All data, in the order of creation. Not safe for use by several threads; a store synchronises access. */
public final class State {

    private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<WorkspaceId, WorkspaceData> workspaces = new LinkedHashMap<>();
    private final Function<WorkspaceId, WorkspaceEntries> entries;
    private long lastSequentialId;

    /** Creates a state without data that keeps time entries in memory. */
    public State() {
        this(workspace -> new EntryIndex());
    }

    /**
     * Creates a state without data.
     *
     * @param entries creates what keeps the time entries of a new workspace
     */
    public State(Function<WorkspaceId, WorkspaceEntries> entries) {
        this.entries = entries;
    }

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

    /** Adds a workspace without members and data, or replaces the one with the same id by it. */
    public WorkspaceData add(Workspace workspace) {
        WorkspaceData data = new WorkspaceData(workspace, entries.apply(workspace.id()));
        workspaces.put(workspace.id(), data);
        return data;
    }
}
