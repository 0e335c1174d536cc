package io.github.stint.core.client;

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
 * The clients of a workspace. A workspace that does not exist, or that the user may not see, is {@link NotFound} in every
 * method. Safe for use by several threads.
 */
public interface Clients {

    /** One page of the clients that match, in the order of the query. */
    Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page);

    /** All clients that match, read page by page as the stream goes on. */
    default Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, query, page));
    }

    /** The client; empty if the workspace has none with that id. */
    Optional<Client> find(WorkspaceId workspace, ClientId id);

    /**
     * The client.
     *
     * @throws NotFound if the workspace has none with that id
     */
    default Client get(WorkspaceId workspace, ClientId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show client", EntityKind.CLIENT, id.value()));
    }

    /**
     * Makes a client, which is not archived.
     *
     * @throws Refused if a client of that name exists, even an archived one; so also when the call is repeated
     */
    Client create(WorkspaceId workspace, NewClient client);

    /**
     * Changes the named fields, and leaves all others, also whether it is archived. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     * @throws Refused if another client has the new name
     */
    Client update(WorkspaceId workspace, ClientId id, ClientChange change);

    /**
     * Puts the client away; its other fields stay. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Client archive(WorkspaceId workspace, ClientId id);

    /**
     * Takes the client out of the archive; its other fields stay. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Client restore(WorkspaceId workspace, ClientId id);

    /**
     * Deletes an archived client for good; its name is free again.
     *
     * @throws Refused if it is not archived
     * @throws NotFound if the workspace has none with that id, so also the second time
     */
    void delete(WorkspaceId workspace, ClientId id);
}
