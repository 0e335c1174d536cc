package io.github.stint.core.tag;

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
 * The tags of a workspace. A workspace that does not exist, or that the user may not see, is {@link NotFound} in every
 * method. Safe for use by several threads.
 */
public interface Tags {

    /** One page of the tags that match, in the order of the query. */
    Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page);

    /** All tags that match, read page by page as the stream goes on. */
    default Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return Pages.stream(PageRequest.firstInBulk(), page -> list(workspace, query, page));
    }

    /** The tag; empty if the workspace has none with that id. */
    Optional<Tag> find(WorkspaceId workspace, TagId id);

    /**
     * The tag.
     *
     * @throws NotFound if the workspace has none with that id
     */
    default Tag get(WorkspaceId workspace, TagId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("show tag", EntityKind.TAG, id.value()));
    }

    /**
     * Makes a tag, which is not archived.
     *
     * @throws Refused if a tag of that name exists, even an archived one; so also when the call is repeated
     */
    Tag create(WorkspaceId workspace, NewTag tag);

    /**
     * Renames the tag, and leaves it in the archive or out of it. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     * @throws Refused if another tag has the new name
     */
    Tag update(WorkspaceId workspace, TagId id, TagChange change);

    /**
     * Puts the tag away; its name stays. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Tag archive(WorkspaceId workspace, TagId id);

    /**
     * Takes the tag out of the archive; its name stays. Repeating the call is safe.
     *
     * @throws NotFound if the workspace has none with that id
     */
    Tag restore(WorkspaceId workspace, TagId id);

    /**
     * Deletes the tag for good, archived or not; its name is free again.
     *
     * @throws NotFound if the workspace has none with that id, so also the second time
     */
    void delete(WorkspaceId workspace, TagId id);
}
