package io.github.stint.cli.output;

import io.github.stint.core.tag.Tag;
import java.util.List;

/** Renders tags. */
public final class TagView implements View<Tag> {

    @Override
    public String id(Tag tag) {
        return tag.id().value();
    }

    @Override
    public Fields<Tag> fields() {
        return new Fields<Tag>()
                .with("id", Tag::id)
                .with("name", Tag::name)
                .with("archived", Tag::archived)
                .with("workspaceId", Tag::workspaceId);
    }

    @Override
    public List<String> headings() {
        return List.of("NAME", "STATE", "ID");
    }

    @Override
    public List<String> cells(Tag tag) {
        return List.of(
                tag.name(), tag.archived() ? "archived" : "active", tag.id().value());
    }
}
