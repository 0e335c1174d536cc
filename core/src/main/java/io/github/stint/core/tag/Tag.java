package io.github.stint.core.tag;

import io.github.stint.core.workspace.WorkspaceId;

/**
 * A label of time entries.
 *
 * @param archived whether the tag is archived
 */
public record Tag(TagId id, WorkspaceId workspaceId, String name, boolean archived) {

    /** Returns a copy of the tag, archived or not. */
    public Tag withArchived(boolean nowArchived) {
        return new Tag(id, workspaceId, name, nowArchived);
    }

    /** Returns a copy of the tag with another name. */
    public Tag withName(String newName) {
        return new Tag(id, workspaceId, newName, archived);
    }
}
