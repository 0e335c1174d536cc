package io.github.stint.core.user;

import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.stream.Stream;

/** The current user, and the members of a workspace. Safe for use by several threads. */
public interface Users {

    /** The user on whose behalf everything is done. */
    User current();

    /**
     * One page of the members of the workspace, in the order of the query.
     *
     * @throws NotFound if there is no such workspace, or the user may not see it
     */
    Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page);

    /** All members that match, read page by page as the stream goes on. */
    default Stream<User> all(WorkspaceId workspace, UserQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, query, page));
    }
}
