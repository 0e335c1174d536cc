package io.github.stint.core.tag;

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
 * The tags of a workspace. Every method throws {@link NotFound} if the workspace does not exist or the user has no access to it.
 * Safe for use by several threads.
 *
 * <p>Besides what the methods list, each may throw {@link NotAuthenticated} or {@link NoConnection} if the service does not accept the key
 * or the connection, {@link Forbidden} if the user does not have the permission, {@link RateLimited} if there were too many requests,
 * {@link Unavailable} if the network or the service does not work, and {@link UnexpectedResponse} if a response is invalid. A
 * method that writes may also throw {@link OutcomeUnknown} if its request was sent and no response reports the outcome.
 * {@link io.github.stint.core.Stint Stint} states when each is thrown, and what is true then.
 *
 * <p>Over HTTP a page, an entity, a creation and a deletion take one request each; an update, {@code archive} and {@code restore} take
 * two, because they read the tag before. A rejected request may take one more, to find out why.
 */
public interface Tags {

    /** Returns one page of the tags that match the query, in the order of the query. */
    Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page);

    /**
     * Returns all tags that match the query, in its order. The stream fetches each page when it is needed, in pages of the maximum size,
     * which take the fewest requests. An adapter may
     * request pages ahead from the second one on; close a stream that is not read to its end, to abort those requests.
     */
    default Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return all(workspace, query, PageRequest.MAX_SIZE);
    }

    /**
     * As {@link #all(WorkspaceId, TagQuery)}, with pages of another size. Larger pages take
     * fewer requests; smaller ones less memory, and less time until the first item.
     *
     * @param pageSize 1 to {@value PageRequest#MAX_SIZE}
     * @throws InvalidValue if the size is out of range
     */
    default Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return Pages.stream(PageRequest.firstOf(pageSize), page -> list(workspace, query, page));
    }

    /** Returns the tag, or empty if the workspace has no tag with this id. */
    Optional<Tag> find(WorkspaceId workspace, TagId id);

    /**
     * Returns the tag.
     *
     * @throws NotFound if the workspace has no tag with this id
     */
    default Tag get(WorkspaceId workspace, TagId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show tag", EntityKind.TAG, id.value()));
    }

    /**
     * Creates a tag, which is not archived. Repeating the call fails, because the name is taken.
     *
     * @throws Refused if the workspace has a tag with this name, archived or not
     */
    Tag create(WorkspaceId workspace, NewTag tag);

    /**
     * Renames the tag. An archived tag remains archived. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no tag with this id
     * @throws Refused if another tag has the new name
     */
    Tag update(WorkspaceId workspace, TagId id, TagChange change);

    /**
     * Archives the tag, which keeps its name. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no tag with this id
     */
    Tag archive(WorkspaceId workspace, TagId id);

    /**
     * Unarchives the tag, which keeps its name. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has no tag with this id
     */
    Tag restore(WorkspaceId workspace, TagId id);

    /**
     * Permanently deletes the tag, archived or not. Its name can be used again.
     *
     * @throws NotFound if the workspace has no tag with this id, also when the call is repeated
     */
    void delete(WorkspaceId workspace, TagId id);
}
