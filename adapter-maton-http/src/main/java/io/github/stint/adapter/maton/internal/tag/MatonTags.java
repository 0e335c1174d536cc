package io.github.stint.adapter.maton.internal.tag;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tags over HTTP. */
public final class MatonTags implements Tags {

    private static final String WORKSPACE = "workspaceId";

    private final RequestExecutor requests;
    private final Supplier<TagsApi> api;
    private final ItemReader<TagDto, Tag> reader;

    /** A port that sends its requests through that gateway. */
    public MatonTags(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(TagsApi.class);
        this.reader = gateway.reader(EntityKind.TAG, new TagMapperImpl()::toTag, "id", "workspaceId", "name");
    }

    @Override
    public Page<Tag> list(WorkspaceId workspace, TagQuery query, PageRequest page) {
        return list(workspace, query).page(page);
    }

    @Override
    public Stream<Tag> all(WorkspaceId workspace, TagQuery query, int pageSize) {
        return list(workspace, query).all(pageSize);
    }

    private ListRequest<TagDto, Tag> list(WorkspaceId workspace, TagQuery query) {
        return new ListRequest<>(
                requests,
                Operation.of("list tags").in(workspace),
                parameters(query),
                parameters -> api.get().list(workspace, parameters),
                reader.knowing(WORKSPACE, workspace),
                List.of(workspace, query),
                query::matches);
    }

    private static QueryParameters parameters(TagQuery query) {
        return QueryParameters.none()
                .withName(query.name())
                .with("archived", query.archived())
                .sortedBy(query.sort(), query.order());
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return RequestExecutor.find(EntityKind.TAG, () -> get(workspace, id));
    }

    @Override
    public Tag get(WorkspaceId workspace, TagId id) {
        return requests.read(
                on("show tag", workspace, id),
                () -> api.get().get(workspace, id),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public Tag create(WorkspaceId workspace, NewTag tag) {
        Operation operation =
                Operation.of("create tag").in(workspace).onNew(EntityKind.TAG).withName(tag.name());
        return requests.write(
                operation,
                () -> api.get().create(workspace, new TagWriteDto(tag.name(), null)),
                reader.knowing(WORKSPACE, workspace)::read);
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

    private Tag change(String description, WorkspaceId workspace, TagId id, Function<Tag, Tag> change) {
        Operation operation = on(description, workspace, id);
        Tag wanted = change.apply(requests.read(
                operation, () -> api.get().get(workspace, id), reader.knowing(WORKSPACE, workspace)::whole));
        return requests.write(
                operation.withName(wanted.name()),
                () -> api.get().update(workspace, id, new TagWriteDto(wanted.name(), wanted.archived())),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public void delete(WorkspaceId workspace, TagId id) {
        requests.write(on("delete tag", workspace, id), () -> api.get().delete(workspace, id));
    }

    private static Operation on(String description, WorkspaceId workspace, TagId id) {
        return Operation.of(description).in(workspace).on(EntityKind.TAG, id);
    }
}
