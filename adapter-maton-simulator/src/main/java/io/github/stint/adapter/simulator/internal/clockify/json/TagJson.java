package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.tag.Tag;

/** A tag. */
record TagJson(Tag tag) implements Representation {

    @Override
    public void writeFields(JsonOutput json) {
        json.plain("id", tag.id().value());
        json.field("name", tag.name());
        json.plain("workspaceId", tag.workspaceId().value());
        json.field("archived", tag.archived());
    }
}
