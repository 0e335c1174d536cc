package io.github.stint.core.user;

import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.stream.Stream;

/**
 * The current user, and the members of a workspace. Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid.
 * {@link io.github.stint.core.Stint Stint} states when, and what is true then.
 *
 * <p>Over HTTP a page and the current user take one request each.
 */
public interface Users {

    /** Returns the current user, on whose behalf all calls are made. */
    User current();

    /**
     * Returns one page of the members of the workspace that match the query, in the order of the query.
     *
     * @throws NotFound if the workspace does not exist or the user has no access to it
     */
    Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page);

    /**
     * Returns all members that match the query, in its order. The stream fetches each page when it is needed, in pages of the maximum
     * size, which take the fewest requests. An adapter may
     * request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
     */
    default Stream<User> all(WorkspaceId workspace, UserQuery query) {
        return all(workspace, query, PageRequest.MAX_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, UserQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<User> all(WorkspaceId workspace, UserQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, query, page));
    }
}
