package io.github.stint.core.tag;

import io.github.stint.core.workspace.WorkspaceId;

/**
 * A label that time entries can carry.
 *
 * @param archived whether it was put away
 */
public record Tag(TagId id, WorkspaceId workspaceId, String name, boolean archived) {

    /** The same tag, put away or taken out again. */
    public Tag withArchived(boolean nowArchived) {
        return new Tag(id, workspaceId, name, nowArchived);
    }

    /** The same tag under another name. */
    public Tag withName(String newName) {
        return new Tag(id, workspaceId, newName, archived);
    }
}
