package io.github.stint.core.attempt;

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
import java.util.stream.Stream;

/** Tags whose writes pass a step. */
record AttemptedTags(Tags tags, Attempts attempts) implements Tags {

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return tags.list(workspace, query, page);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return tags.all(workspace, query);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return tags.all(workspace, query, pageSize);
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return tags.find(workspace, id);
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return tags.get(workspace, id);
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        return attempts.perform(
                new Creation("create tag", target(workspace), tag, attempts.now()),
                Tag.class,
                () -> tags.create(workspace, tag));
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return attempts.perform(
                new Update("update tag", target(workspace).withId(id.value()), change, attempts.now()),
                Tag.class,
                () -> tags.update(workspace, id, change));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return attempts.perform(
                new Update("archive tag", target(workspace).withId(id.value()), Transition.ARCHIVE, attempts.now()),
                Tag.class,
                () -> tags.archive(workspace, id));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return attempts.perform(
                new Update("restore tag", target(workspace).withId(id.value()), Transition.RESTORE, attempts.now()),
                Tag.class,
                () -> tags.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        attempts.perform(
                new Deletion("delete tag", target(workspace).withId(id.value()), attempts.now()),
                () -> tags.delete(workspace, id));
    }

    private static Target target(WorkspaceId workspace) {
        return Target.of(EntityKind.TAG).in(workspace);
    }
}
