package com.example;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tags of one workspace, in a map. */
public class MapTags implements Tags {

    private final WorkspaceId workspace;
    private final Map<TagId, Tag> tags = new LinkedHashMap<>();
    private int created;

    public MapTags(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    @Override
    public synchronized Page<Tag> list(WorkspaceId in, TagQuery query, PageRequest page) {
        requireWorkspace("list tags", in);
        return Page.of(
                tags.values().stream()
                        .filter(query::matches)
                        .sorted(query.comparator())
                        .toList(),
                page);
    }

    @Override
    public synchronized Optional<Tag> find(WorkspaceId in, TagId id) {
        requireWorkspace("show tag", in);
        return Optional.ofNullable(tags.get(id));
    }

    @Override
    public synchronized Tag create(WorkspaceId in, NewTag tag) {
        requireWorkspace("create tag", in);
        created++;
        return save("create tag", new Tag(new TagId("tag-" + created), in, tag.name(), false));
    }

    @Override
    public Tag update(WorkspaceId in, TagId id, TagChange change) {
        return change("update tag", in, id, tag -> tag.withName(change.name()));
    }

    @Override
    public Tag archive(WorkspaceId in, TagId id) {
        return change("archive tag", in, id, tag -> tag.withArchived(true));
    }

    @Override
    public Tag restore(WorkspaceId in, TagId id) {
        return change("restore tag", in, id, tag -> tag.withArchived(false));
    }

    @Override
    public synchronized void delete(WorkspaceId in, TagId id) {
        requireWorkspace("delete tag", in);
        requireTag("delete tag", id);
        tags.remove(id);
    }

    private synchronized Tag change(String operation, WorkspaceId in, TagId id, UnaryOperator<Tag> change) {
        requireWorkspace(operation, in);
        return save(operation, change.apply(requireTag(operation, id)));
    }

    private Tag save(String operation, Tag tag) {
        TagRules.requireUniqueName(operation, tag, tags.values());
        tags.put(tag.id(), tag);
        return tag;
    }

    private Tag requireTag(String operation, TagId id) {
        return Optional.ofNullable(tags.get(id)).orElseThrow(() -> new NotFound(operation, EntityKind.TAG, id.value()));
    }

    private void requireWorkspace(String operation, WorkspaceId id) {
        if (!id.equals(workspace)) {
            throw new NotFound(operation, EntityKind.WORKSPACE, id.value());
        }
    }
}
