package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All groups of users, in memory. Thread-safe. */
public final class UserGroups {

    private final Map<String, UserGroup> groups = new ConcurrentHashMap<>();

    /** Returns the groups of a workspace by name, ignoring case, and by id. */
    List<UserGroup> of(WorkspaceId workspace) {
        return groups.values().stream()
                .filter(group -> group.workspaceId().equals(workspace))
                .sorted(Comparator.comparing(UserGroup::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(UserGroup::id))
                .toList();
    }

    Optional<UserGroup> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(groups.get(id))
                .filter(group -> group.workspaceId().equals(workspace));
    }

    /** Stores the group, in place of the one with the same id. */
    void put(UserGroup group) {
        groups.put(group.id(), group);
    }

    void remove(UserGroup group) {
        groups.remove(group.id());
    }
}
