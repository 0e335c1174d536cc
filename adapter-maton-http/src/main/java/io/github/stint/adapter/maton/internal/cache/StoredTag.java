package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Objects;

/** A tag in a file. */
record StoredTag(String id, String workspaceId, String name, boolean archived) {

    static StoredTag of(Tag tag) {
        return new StoredTag(tag.id().value(), tag.workspaceId().value(), tag.name(), tag.archived());
    }

    Tag toTag() {
        return new Tag(new TagId(id), new WorkspaceId(workspaceId), Objects.requireNonNull(name), archived);
    }
}
