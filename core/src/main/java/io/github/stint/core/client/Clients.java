package io.github.stint.core.client;

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
 * The clients of a workspace. Every method throws {@link NotFound} if the workspace does not exist or the user has no access to it.
 * Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP a page, an entity, a creation and a deletion take one request each; an update, {@code archive} and {@code restore} take
 * two, because they read the client before. A rejected request may take one more, to find out why.
 */
public interface Clients {

    /** Returns one page of the clients that match the query, in the order of the query. */
    Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page);

    /**
     * Returns all clients that match the query, in its order. The stream fetches each page when it is needed, in pages of the maximum size,
     * which take the fewest requests. An adapter may
     * request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
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
