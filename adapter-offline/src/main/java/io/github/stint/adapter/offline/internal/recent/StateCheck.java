package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.format.TimeEntryRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks what no write of this program can store, and what would let later calls fail or lose data: an id that two entities have, one that no
 * entity has, a name that is missing, and two running timers of a user. What a single value permits, its own type checks.
 */
final class StateCheck {

    private StateCheck() {}

    /** Returns the state, or throws {@link InvalidState}. */
    static StateRecord checked(StateRecord state) {
        Set<String> users = ids("user", state.users(), StateRecord.UserRecord::id);
        if (users.isEmpty()) {
            throw new InvalidState("there is no user");
        }
        ids("connection", state.connections(), StateRecord.ConnectionRecord::id);
        ids("workspace", state.workspaces(), StateRecord.WorkspaceRecord::id);
        for (StateRecord.WorkspaceRecord workspace : state.workspaces()) {
            check(workspace, users);
        }
        if (state.lastSequentialId() != null && state.lastSequentialId() < 0) {
            throw new InvalidState("the last id is negative");
        }
        if (state.archiveRevision() != null && state.archiveRevision() < 0) {
            throw new InvalidState("the revision of the archive is negative");
        }
        return state;
    }

    private static void check(StateRecord.WorkspaceRecord workspace, Set<String> users) {
        requireName("workspace", workspace.id(), workspace.name());
        Set<String> clients = ids("client", workspace.clients(), StateRecord.ClientRecord::id);
        for (StateRecord.ClientRecord client : workspace.clients()) {
            requireName("client", client.id(), client.name());
        }
        Set<String> projects = ids("project", workspace.projects(), StateRecord.ProjectRecord::id);
        for (StateRecord.ProjectRecord project : workspace.projects()) {
            requireName("project", project.id(), project.name());
            requireKnown("client", project.clientId(), clients);
        }
        ids("task", workspace.tasks(), StateRecord.TaskRecord::id);
        Map<String, Set<String>> tasks = new HashMap<>();
        for (StateRecord.TaskRecord task : workspace.tasks()) {
            requireName("task", task.id(), task.name());
            requireKnown("project", task.projectId(), projects);
            tasks.computeIfAbsent(task.projectId(), project -> new HashSet<>()).add(task.id());
        }
        Set<String> tags = ids("tag", workspace.tags(), StateRecord.TagRecord::id);
        for (StateRecord.TagRecord tag : workspace.tags()) {
            requireName("tag", tag.id(), tag.name());
        }
        for (String member : workspace.members()) {
            requireKnown("user", member, users);
        }
        ids("time entry", workspace.timeEntries(), TimeEntryRecord::id);
        Set<String> timers = new HashSet<>();
        for (TimeEntryRecord entry : workspace.timeEntries()) {
            requireKnown("user", entry.userId(), users);
            requireKnown("project", entry.projectId(), projects);
            requireTask(entry, tasks);
            for (String tag : entry.tagIds()) {
                requireKnown("tag", tag, tags);
            }
            if (entry.end() == null && !timers.add(entry.userId())) {
                throw new InvalidState("the user " + entry.userId() + " has two running timers");
            }
        }
    }

    private static void requireTask(TimeEntryRecord entry, Map<String, Set<String>> tasks) {
        String project = entry.projectId();
        if (entry.taskId() != null) {
            requireKnown("task", entry.taskId(), project == null ? Set.of() : tasks.getOrDefault(project, Set.of()));
        }
    }

    private static <T> Set<String> ids(String kind, List<T> entities, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (T entity : entities) {
            if (!ids.add(id.apply(entity))) {
                throw new InvalidState("two entities have the id of the " + kind + " " + id.apply(entity));
            }
        }
        return ids;
    }

    private static void requireName(String kind, String id, @Nullable String name) {
        if (name == null) {
            throw new InvalidState("the " + kind + " " + id + " has no name");
        }
    }

    private static void requireKnown(String kind, @Nullable String id, Set<String> known) {
        if (id != null && !known.contains(id)) {
            throw new InvalidState("there is no " + kind + " " + id);
        }
    }
}
