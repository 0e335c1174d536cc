package io.github.stint.core.task;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tasks of a project. A workspace that does not exist, or that the user may not see, is {@link NotFound} in every method;
 * so is a project, except in {@link #find}, though the error may speak of the task where one is named too. Safe for use by
 * several threads.
 */
public interface Tasks {

    /** One page of the tasks that match, in the order of the query. */
    Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page);

    /** All tasks that match, read page by page as the stream goes on. */
    default Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, project, query, page));
    }

    /** The task; empty if the project has none with that id, or there is no such project in the workspace. */
    Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * The task.
     *
     * @throws NotFound if {@link #find} finds none
     */
    default Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return find(workspace, project, id).orElseThrow(() -> new NotFound("show task", EntityKind.TASK, id.value()));
    }

    /**
     * Makes a task, which is active. Whether it is billable follows the project unless it is said. Assignees who are not
     * members of the workspace are left out.
     *
     * @throws Refused if the project has a task of that name, even one that is done; so also when the call is repeated
     */
    Task create(WorkspaceId workspace, ProjectId project, NewTask task);

    /**
     * Changes the named fields, and leaves all others, also whether it is done. Repeating the call is safe.
     *
     * @throws NotFound if the project has none with that id
     * @throws Refused if another task of the project has the new name
     */
    Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change);

    /**
     * Marks the task as done; its other fields stay. Repeating the call is safe.
     *
     * @throws NotFound if the project has none with that id
     */
    Task complete(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * Makes the task active again; its other fields stay. Repeating the call is safe.
     *
     * @throws NotFound if the project has none with that id
     */
    Task reopen(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * Deletes a task that is done for good; its name is free again. Time entries that were booked on it stay, without it.
     *
     * @throws Refused if it is not done
     * @throws NotFound if the project has none with that id, so also the second time
     */
    void delete(WorkspaceId workspace, ProjectId project, TaskId id);
}
