package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.project.Project;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
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
     * Archives the project unless it is archived, then deletes it.
     *
     * @throws NotFound if the workspace does not have it any more
     */
    public Project retire(Project project) {
        Project archived = project.archived() ? project : stint.projects().archive(workspace, project.id());
        stint.projects().delete(workspace, project.id());
        return archived;
    }

    /**
     * Archives the client unless it is archived, then deletes it.
     *
     * @throws NotFound if the workspace does not have it any more
     */
    public Client retire(Client client) {
        Client archived = client.archived() ? client : stint.clients().archive(workspace, client.id());
        stint.clients().delete(workspace, client.id());
        return archived;
    }

    /**
     * Marks the task as done unless it is, then deletes it.
     *
     * @throws NotFound if the project does not have it any more
     */
    public Task retire(Task task) {
        Task done = task.status() == TaskStatus.DONE
                ? task
                : stint.tasks().complete(workspace, task.projectId(), task.id());
        stint.tasks().delete(workspace, task.projectId(), task.id());
        return done;
    }
}
