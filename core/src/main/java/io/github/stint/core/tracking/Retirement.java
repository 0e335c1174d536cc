package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.workspace.WorkspaceId;

/**
 * Deletes projects, clients and tasks that are still active: archives them first, or marks them done. If the second step fails, the
 * first one stays done, and repeating the call continues from there. Each method returns what it deleted, as it was just before. Safe
 * for use by several threads.
 */
public final class Retirement {

    private final Stint stint;
    private final WorkspaceId workspace;

    /** Retires projects, clients and tasks of that workspace. */
    public Retirement(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /**
     * Archives the project, then deletes it.
     *
     * @throws NotFound if the workspace has none with that id
     */
    public Project retire(ProjectId id) {
        Project archived = stint.projects().archive(workspace, id);
        stint.projects().delete(workspace, id);
        return archived;
    }

    /**
     * Archives the client, then deletes it.
     *
     * @throws NotFound if the workspace has none with that id
     */
    public Client retire(ClientId id) {
        Client archived = stint.clients().archive(workspace, id);
        stint.clients().delete(workspace, id);
        return archived;
    }

    /**
     * Marks the task as done, then deletes it.
     *
     * @throws NotFound if the project has none with that id
     */
    public Task retire(ProjectId project, TaskId id) {
        Task done = stint.tasks().complete(workspace, project, id);
        stint.tasks().delete(workspace, project, id);
        return done;
    }
}
