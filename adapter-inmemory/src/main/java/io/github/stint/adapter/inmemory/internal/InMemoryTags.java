package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.EntryReference;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.TagRules;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tags of a workspace. */
public final class InMemoryTags implements Tags {

    private final Access access;

    public InMemoryTags(Access access) {
        this.access = access;
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return access.read(
                "list tags",
                workspace,
                data -> Page.of(
                        data.tags().values().stream()
                                .filter(query::matches)
                                .sorted(query.comparator())
                                .toList(),
                        page));
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return access.read(
                "show tag", workspace, data -> Optional.ofNullable(data.tags().get(id)));
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        String operation = "create tag";
        return access.create(
                operation,
                workspace,
                (data, id) -> store(operation, data, new Tag(new TagId(id), workspace, tag.name(), false)));
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return change("update tag", workspace, id, tag -> tag.withName(change.name()));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return change("archive tag", workspace, id, tag -> tag.withArchived(true));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return change("restore tag", workspace, id, tag -> tag.withArchived(false));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        String operation = "delete tag";
        access.write(operation, workspace, data -> {
            Tag tag = data.tag(operation, id);
            data.entries().removeReference(new EntryReference.ToTag(id));
            data.tags().remove(id);
            return tag;
        });
    }

    private Tag change(String operation, WorkspaceId workspace, TagId id, UnaryOperator<Tag> change) {
        return access.write(
                operation, workspace, data -> store(operation, data, change.apply(data.tag(operation, id))));
    }

    private static Tag store(String operation, WorkspaceData data, Tag tag) {
        TagRules.requireUniqueName(operation, tag, data.tags().values());
        data.tags().put(tag.id(), tag);
        return tag;
    }
}
