package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Tags, of which only errors of the domain leave. */
public record GuardedTags(Tags tags, ResponseGuard guard) implements Tags {

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return guard.call(() -> tags.list(workspace, query, page));
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return guard.stream(() -> tags.all(workspace, query));
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return guard.stream(() -> tags.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return guard.call(() -> tags.find(workspace, id));
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return guard.call(() -> tags.get(workspace, id));
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        return guard.call(() -> tags.create(workspace, tag));
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return guard.call(() -> tags.update(workspace, id, change));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return guard.call(() -> tags.archive(workspace, id));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return guard.call(() -> tags.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        guard.run(() -> tags.delete(workspace, id));
    }
}
