package io.github.stint.core.dryrun;

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
import java.util.Optional;
import java.util.stream.Stream;

/** Simulates writes of tags. */
record DryTags(Tags tags, Overlay overlay) implements Tags {

    private Tag now(Tag stored) {
        return overlay.now(stored.id(), Tag.class, stored);
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return tags.list(workspace, query, page).map(this::now);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return tags.all(workspace, query).map(this::now);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return tags.all(workspace, query, pageSize).map(this::now);
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return overlay.find(id, Tag.class, () -> tags.find(workspace, id));
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return get("show tag", workspace, id);
    }

    private Tag get(String operation, WorkspaceId workspace, TagId id) {
        return overlay.get(
                id,
                Tag.class,
                () -> tags.get(workspace, id),
                () -> new NotFound(operation, EntityKind.TAG, id.value()));
    }

    private Tag putUnique(String operation, WorkspaceId workspace, Tag tag) {
        TagRules.requireUniqueName(
                operation, tag, all(workspace, TagQuery.builder().build()).toList());
        return overlay.put(tag.id(), tag);
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        return putUnique("create tag", workspace, new Tag(new TagId(overlay.newId()), workspace, tag.name(), false));
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        String operation = "update tag";
        Tag before = get(operation, workspace, id);
        Tag after = before.withName(change.name());
        return after.name().equals(before.name()) ? overlay.put(id, after) : putUnique(operation, workspace, after);
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return overlay.put(id, withArchived(get("archive tag", workspace, id), true));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return overlay.put(id, withArchived(get("restore tag", workspace, id), false));
    }

    private static Tag withArchived(Tag tag, boolean archived) {
        return tag.withArchived(archived);
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        Tag tag = get("delete tag", workspace, id);
        overlay.remove(tag.id());
    }
}
