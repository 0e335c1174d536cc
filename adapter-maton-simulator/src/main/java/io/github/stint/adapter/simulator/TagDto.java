package io.github.stint.adapter.simulator;

import io.github.stint.core.tag.Tag;

/** A tag. */
record TagDto(String id, String name, String workspaceId, boolean archived) {

    static TagDto of(Tag tag) {
        return new TagDto(tag.id().value(), tag.name(), tag.workspaceId().value(), tag.archived());
    }
}
