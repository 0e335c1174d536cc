package io.github.stint.core.client;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clients of a workspace. Every method throws {@link NotFound} if the workspace does not exist or the user has no access to it.
 * Safe for use by several threads.
 */
public interface Clients {

    /** Returns one page of the clients that match the query, in the order of the query. */
    Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page);

    /**
     * Returns all clients that match the query, in its order. The stream fetches each page when it is needed, in pages of the maximum size,
     * which take the fewest requests.
     */
    default Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return all(workspace, query, PageRequest.MAX_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, ClientQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, query, page));
    }

    /** Returns the client, or empty if the workspace has no client with this id. */
    Optional<Client> find(WorkspaceId workspace, ClientId id);

    /**
     * Returns the client.
     *
     * @throws NotFound if the workspace has no client with this id
     */
    default Client get(WorkspaceId workspace, ClientId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show client", EntityKind.CLIENT, id.value()));
    }

    /**
     * Creates a client, which is not archived. Repeating the call fails, because the name is taken.
     *
     * @throws Refused if the workspace has a client with this name, archived or not
     */
    Client create(WorkspaceId workspace, NewClient client);

    /**
     * Updates the fields that the change sets or clears. All others keep their values, and an archived client remains archived.
     * Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no client with this id
     * @throws Refused if another client has the new name
     */
    Client update(WorkspaceId workspace, ClientId id, ClientChange change);

    /**
     * Archives the client; its other fields keep their values. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no client with this id
     */
    Client archive(WorkspaceId workspace, ClientId id);

    /**
     * Unarchives the client; its other fields keep their values. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no client with this id
     */
    Client restore(WorkspaceId workspace, ClientId id);

    /**
     * Permanently deletes an archived client. Its name can be used again.
     *
     * @throws Refused if the client is not archived
     * @throws NotFound if the workspace has no client with this id, also when the call is repeated
     */
    void delete(WorkspaceId workspace, ClientId id);
}
