package io.github.stint.core.recording;

import io.github.stint.core.history.Snapshot;
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

/** Tags, with a record of what is written. */
record RecordedTags(Tags tags, ChangeRecorder recorder) implements Tags {

    private Tag saw(Tag tag) {
        recorder.saw(tag.id(), () -> Snapshot.of(tag));
        return tag;
    }

    private Tag changed(WorkspaceId workspace, Supplier<Tag> request) {
        Tag changed = recorder.write(workspace, request);
        recorder.changed(workspace, changed.id(), () -> Snapshot.of(changed));
        return changed;
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return tags.list(workspace, query, page).map(this::saw);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query) {
        return tags.all(workspace, query).map(this::saw);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return tags.all(workspace, query, pageSize).map(this::saw);
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return tags.find(workspace, id).map(this::saw);
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return saw(tags.get(workspace, id));
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        Tag created = recorder.write(workspace, () -> tags.create(workspace, tag));
        recorder.created(workspace, created.id(), () -> Snapshot.of(created));
        return created;
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return changed(workspace, () -> tags.update(workspace, id, change));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return changed(workspace, () -> tags.archive(workspace, id));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return changed(workspace, () -> tags.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        recorder.write(workspace, () -> {
            tags.delete(workspace, id);
            return true;
        });
        recorder.deleted(workspace, id);
    }
}
