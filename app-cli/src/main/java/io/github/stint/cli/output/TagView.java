package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
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
    public List<Column> columns() {
        return List.of(Column.text("NAME"), Column.fixed("STATE"), Column.fixed("ID"));
    }

    @Override
    public Style style(Tag tag, Column column) {
        return tag.archived() ? Style.ARCHIVED : Style.PLAIN;
    }

    @Override
    public List<String> cells(Tag tag) {
        return List.of(
                tag.name(), tag.archived() ? "archived" : "active", tag.id().value());
    }
}
