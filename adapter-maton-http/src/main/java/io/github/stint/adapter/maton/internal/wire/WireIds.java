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

/** Creates ids from text. For mappers, which choose the method by its result. */
public final class WireIds {

    private WireIds() {}

    public static ClientId clientId(String id) {
        return new ClientId(id);
    }

    public static Optional<ClientId> optionalClientId(@Nullable String id) {
        return WireText.text(id).map(ClientId::new);
    }

    public static ConnectionId connectionId(String id) {
        return new ConnectionId(id);
    }

    public static ProjectId projectId(String id) {
        return new ProjectId(id);
    }

    public static Optional<ProjectId> optionalProjectId(@Nullable String id) {
        return WireText.text(id).map(ProjectId::new);
    }

    public static TagId tagId(String id) {
        return new TagId(id);
    }

    public static TaskId taskId(String id) {
        return new TaskId(id);
    }

    public static Optional<TaskId> optionalTaskId(@Nullable String id) {
        return WireText.text(id).map(TaskId::new);
    }

    public static TimeEntryId timeEntryId(String id) {
        return new TimeEntryId(id);
    }

    public static UserId userId(String id) {
        return new UserId(id);
    }

    public static WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }

    public static Optional<WorkspaceId> optionalWorkspaceId(@Nullable String id) {
        return WireText.text(id).map(WorkspaceId::new);
    }
}
