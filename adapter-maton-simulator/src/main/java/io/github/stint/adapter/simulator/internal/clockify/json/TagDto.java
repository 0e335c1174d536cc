package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.tag.Tag;

/** A tag. */
record TagDto(String id, String name, String workspaceId, boolean archived) implements Representation {

    static TagDto of(Tag tag) {
        return new TagDto(tag.id().value(), tag.name(), tag.workspaceId().value(), tag.archived());
    }
}
