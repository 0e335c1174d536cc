package io.github.stint.core.task;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tasks of a project. Every method throws {@link NotFound} if the workspace does not exist or the user has no access to it. Every
 * method except {@link #find} also throws it if the workspace does not have the project; in methods with a task id, the error may name
 * the task instead of the project. Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP a page, an entity and a deletion take one request each; an update, {@code complete} and {@code reopen} take two, because
 * they read the task before. A creation takes one, and one more if the response lacks what was set. A rejected request may take one
 * more, to find out why.
 */
public interface Tasks {

    /** Returns one page of the tasks that match the query, in the order of the query. */
    Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page);

    /**
     * Returns all tasks that match the query, in its order. The stream fetches each page when it is needed, in pages of the maximum size,
     * which take the fewest requests. An adapter may
     * request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
     */
    default Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return all(workspace, project, query, PageRequest.MAX_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, ProjectId, TaskQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, project, query, page));
    }

    /** Returns the task, or empty if the project has no task with this id or the workspace does not have the project. */
    Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * Returns the task.
     *
     * @throws NotFound if {@link #find} returns empty
     */
    default Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return find(workspace, project, id).orElseThrow(() -> new NotFound("show task", EntityKind.TASK, id.value()));
    }

    /**
     * Creates a task, which is active. If {@link NewTask#billable} is empty, the task is billable if the project is. Assignees who are not
     * members of the workspace are ignored. Repeating the call fails, because the name is taken.
     *
     * @throws Refused if the project has a task with this name, active or done
     */
    Task create(WorkspaceId workspace, ProjectId project, NewTask task);

    /**
     * Updates the fields that the change sets. All others keep their values, and a task that is done remains done. Repeating the call is
     * safe.
     *
     * @throws NotFound if the project has no task with this id
     * @throws Refused if another task of the project has the new name
     */
    Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change);

    /**
     * Marks the task as done; its other fields keep their values. Repeating the call is safe.
     *
     * @throws NotFound if the project has no task with this id
     */
    Task complete(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * Marks the task as active; its other fields keep their values. Repeating the call is safe.
     *
     * @throws NotFound if the project has no task with this id
     */
    Task reopen(WorkspaceId workspace, ProjectId project, TaskId id);

    /**
     * Permanently deletes a task that is done. Its name can be used again. Time entries that were booked on it remain, without a task.
     *
     * @throws Refused if the task is not done
     * @throws NotFound if the project has no task with this id, also when the call is repeated
     */
    void delete(WorkspaceId workspace, ProjectId project, TaskId id);
}
