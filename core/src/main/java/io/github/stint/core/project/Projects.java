package io.github.stint.core.project;

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
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The projects of a workspace. Every method throws {@link NotFound} if the workspace does not exist or the user has no access to it.
 * Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP a page, an entity, a creation and a deletion take one request each; an update, {@code archive} and {@code restore} take
 * two, because they read the project before. A rejected request may take one more, to find out why.
 */
public interface Projects {

    /** Returns one page of the projects that match the query, in the order of the query. */
    Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page);

    /**
     * Returns all projects that match the query, in its order. The stream fetches each page when it is needed, with {@value
     * PageRequest#BULK_SIZE} projects: the service sends each with all of its members, and larger pages could be too large. An adapter may
     * request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
     */
    default Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return all(workspace, query, PageRequest.BULK_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, ProjectQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, query, page));
    }

    /** Returns the project, or empty if the workspace has no project with this id. */
    Optional<Project> find(WorkspaceId workspace, ProjectId id);

    /**
     * Returns the project.
     *
     * @throws NotFound if the workspace has no project with this id
     */
    default Project get(WorkspaceId workspace, ProjectId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show project", EntityKind.PROJECT, id.value()));
    }

    /**
     * Creates a project, which is not archived. Fields that are empty get the defaults of the workspace. Repeating the call fails, because
     * the name is taken.
     *
     * @throws Refused if another project of the same client, or without a client, has this name, archived or not
     * @throws NotFound if the workspace does not have the client
     */
    Project create(WorkspaceId workspace, NewProject project);

    /**
     * Updates the fields that the change sets or clears. All others keep their values, and an archived project remains archived.
     * Repeating the call is safe.
     *
     * @throws NotFound if the workspace does not have the project or the new client
     * @throws Refused if, after the change, another project of the same client, or without a client, has this name
     */
    Project update(WorkspaceId workspace, ProjectId id, ProjectChange change);

    /**
     * Archives the project; its other fields keep their values. Time can still be booked on it. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no project with this id
     */
    Project archive(WorkspaceId workspace, ProjectId id);

    /**
     * Unarchives the project; its other fields keep their values. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no project with this id
     */
    Project restore(WorkspaceId workspace, ProjectId id);

    /**
     * Permanently deletes an archived project and its tasks. Its name can be used again.
     *
     * @throws Refused if the project is not archived
     * @throws NotFound if the workspace has no project with this id, also when the call is repeated
     */
    void delete(WorkspaceId workspace, ProjectId id);
}
