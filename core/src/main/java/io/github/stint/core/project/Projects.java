package io.github.stint.core.project;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The projects of a workspace. A workspace that does not exist, or that the user may not see, is {@link NotFound} in every
 * method. Safe for use by several threads.
 */
public interface Projects {

    /** One page of the projects that match, in the order of the query. */
    Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page);

    /** All projects that match, read page by page as the stream goes on. */
    default Stream<Project> all(WorkspaceId workspace, ProjectQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, query, page));
    }

    /** The project; empty if the workspace has none with that id. */
    Optional<Project> find(WorkspaceId workspace, ProjectId id);

    /**
     * The project.
     *
     * @throws NotFound if the workspace has none with that id
     */
    default Project get(WorkspaceId workspace, ProjectId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show project", EntityKind.PROJECT, id.value()));
    }

    /**
     * Makes a project, which is not archived. What the caller left open follows the settings of the workspace.
     *
     * @throws Refused if the same client, or no client, has a project of that name, even an archived one; so also when the
     *     call is repeated
     * @throws NotFound if the workspace does not have the client
     */
    Project create(WorkspaceId workspace, NewProject project);

    /**
     * Changes the named fields, and leaves all others, also whether it is archived. Repeating the call is safe.
     *
     * @throws NotFound if the workspace does not have the project, or the new client
     * @throws Refused if the client that it has after the change, or no client, has another project of that name
     */
    Project update(WorkspaceId workspace, ProjectId id, ProjectChange change);

    /**
     * Puts the project away; its other fields stay. Time can still be booked on it. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Project archive(WorkspaceId workspace, ProjectId id);

    /**
     * Takes the project out of the archive; its other fields stay. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Project restore(WorkspaceId workspace, ProjectId id);

    /**
     * Deletes an archived project for good, with its tasks; its name is free again.
     *
     * @throws Refused if it is not archived
     * @throws NotFound if the workspace has none with that id, so also the second time
     */
    void delete(WorkspaceId workspace, ProjectId id);
}
