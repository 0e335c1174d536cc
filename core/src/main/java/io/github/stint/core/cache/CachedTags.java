package io.github.stint.core.cache;

import io.github.stint.core.error.EntityKind;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers the tags of each workspace. */
final class CachedTags implements Tags {

    private final Tags tags;
    private final Cache cache;

    CachedTags(Tags tags, Cache cache) {
        this.tags = tags;
        this.cache = cache;
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return cache.call(() -> tags.list(workspace, query, page));
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return query.equals(TagQuery.all())
                ? cache.list(CacheKey.tags(workspace), () -> tags.all(workspace, query)).stream()
                : cache.stream(() -> tags.all(workspace, query));
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return cache.stream(() -> tags.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return cache.find(CacheKey.tags(workspace), tag -> tag.id().equals(id))
                .or(() -> cache.call(() -> tags.find(workspace, id)));
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return cache.find(CacheKey.tags(workspace), tag -> tag.id().equals(id))
                .orElseGet(() -> cache.get(EntityKind.TAG, () -> tags.get(workspace, id)));
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        return change(workspace, () -> tags.create(workspace, tag));
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return change(workspace, () -> tags.update(workspace, id, change));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return change(workspace, () -> tags.archive(workspace, id));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return change(workspace, () -> tags.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        cache.change(() -> tags.delete(workspace, id), CacheKey.tags(workspace));
    }

    private <R> R change(WorkspaceId workspace, Supplier<R> change) {
        return cache.change(change, CacheKey.tags(workspace));
    }
}
