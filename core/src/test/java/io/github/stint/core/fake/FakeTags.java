package io.github.stint.core.fake;

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

final class FakeTags implements Tags {

    private final FakeStint stint;

    FakeTags(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return stint.requests().request("tags.list", () -> {
            stint.storedWorkspaces.require("list tags", workspace);
            return stint.storedTags.page(query::matches, query.comparator(), page);
        });
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return stint.requests().request("tags.find", () -> stint.storedTags.find(id));
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        return stint.requests().request("tags.create", () -> {
            Tag created = new Tag(new TagId(stint.storedTags.nextId("tag")), workspace, tag.name(), false);
            TagRules.requireUniqueName("create tag", created, stint.storedTags.all());
            return stint.storedTags.put(created);
        });
    }

    @Override
    public Tag update(WorkspaceId workspace, TagId id, TagChange change) {
        return changed("tags.update", "update tag", id, tag -> tag.withName(change.name()));
    }

    @Override
    public Tag archive(WorkspaceId workspace, TagId id) {
        return changed("tags.archive", "archive tag", id, tag -> tag.withArchived(true));
    }

    @Override
    public Tag restore(WorkspaceId workspace, TagId id) {
        return changed("tags.restore", "restore tag", id, tag -> tag.withArchived(false));
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        stint.requests().write("tags.delete", () -> stint.storedTags.remove("delete tag", id));
    }

    private Tag changed(String request, String operation, TagId id, UnaryOperator<Tag> change) {
        return stint.requests().request(request, () -> {
            Tag after = change.apply(stint.storedTags.require(operation, id));
            TagRules.requireUniqueName(operation, after, stint.storedTags.all());
            return stint.storedTags.put(after);
        });
    }
}
