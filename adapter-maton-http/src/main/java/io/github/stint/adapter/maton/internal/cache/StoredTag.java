package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import tools.jackson.core.JsonGenerator;

/** A tag in a file. */
final class StoredTag implements StoredForm<Tag> {

    @Override
    public void write(Tag tag, JsonGenerator json) {
        json.writeStringProperty("id", tag.id().value());
        json.writeStringProperty("workspaceId", tag.workspaceId().value());
        json.writeStringProperty("name", tag.name());
        json.writeBooleanProperty("archived", tag.archived());
    }

    @Override
    public Tag read(JsonFields fields) {
        return new Tag(
                new TagId(fields.text("id")),
                new WorkspaceId(fields.text("workspaceId")),
                fields.text("name"),
                fields.flag("archived"));
    }
}
