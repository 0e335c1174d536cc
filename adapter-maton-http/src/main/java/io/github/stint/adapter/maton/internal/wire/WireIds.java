package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates ids from text; those that repeat are shared. For mappers, which choose the method by its result. Safe for several threads. */
public final class WireIds {

    private final RecentValues<String, ClientId> clients = new RecentValues<>(ClientId::new);
    private final RecentValues<String, ProjectId> projects = new RecentValues<>(ProjectId::new);
    private final RecentValues<String, TagId> tags = new RecentValues<>(TagId::new);
    private final RecentValues<String, TaskId> tasks = new RecentValues<>(TaskId::new);
    private final RecentValues<String, UserId> users = new RecentValues<>(UserId::new);
    private final RecentValues<String, WorkspaceId> workspaces = new RecentValues<>(WorkspaceId::new);

    public ClientId clientId(String id) {
        return clients.of(id);
    }

    public Optional<ClientId> optionalClientId(@Nullable String id) {
        return WireText.text(id).map(clients::of);
    }

    public static ConnectionId connectionId(String id) {
        return new ConnectionId(id);
    }

    public ProjectId projectId(String id) {
        return projects.of(id);
    }

    public Optional<ProjectId> optionalProjectId(@Nullable String id) {
        return WireText.text(id).map(projects::of);
    }

    public TagId tagId(String id) {
        return tags.of(id);
    }

    public TaskId taskId(String id) {
        return tasks.of(id);
    }

    public Optional<TaskId> optionalTaskId(@Nullable String id) {
        return WireText.text(id).map(tasks::of);
    }

    public static TimeEntryId timeEntryId(String id) {
        return new TimeEntryId(id);
    }

    public UserId userId(String id) {
        return users.of(id);
    }

    public WorkspaceId workspaceId(String id) {
        return workspaces.of(id);
    }

    public Optional<WorkspaceId> optionalWorkspaceId(@Nullable String id) {
        return WireText.text(id).map(workspaces::of);
    }
}
