package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.stream.Stream;

/** Tags. An update replaces the whole tag, and unarchives it by default. */
final class TagRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/tags";
    private static final String ONE = ALL + "/{tagId}";

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest request) {
        Query query = request.query();
        List<String> excluded = query.list("excluded-ids");
        TagQuery filter = TagQuery.builder()
                .name(query.nameFilter())
                .archived(query.flag("archived"))
                .sort(query.choice("sort-column", "ID", "NAME")
                        .map(TagQuery.Sort::valueOf)
                        .orElse(TagQuery.Sort.NAME))
                .order(query.order())
                .build();
        FilteredList<Tag> found = new FilteredList<>(page -> tags(request).list(request.workspace(), filter, page));
        if (!excluded.isEmpty()) {
            found.filter(tag -> !excluded.contains(tag.id().value()));
        }
        return RouteResult.page(found.page(query.page()), Representation::of);
    }

    private RouteResult create(RouteRequest request) {
        String name = NameErrors.TAG.require(request.body("createTag").text("name"));
        return RouteResult.created(Representation.of(NameErrors.TAG.translateErrors(
                name, () -> tags(request).create(request.workspace(), NewTag.named(name)))));
    }

    private RouteResult show(RouteRequest request) {
        return RouteResult.ok(Representation.of(tags(request).get(request.workspace(), id(request))));
    }

    private RouteResult replace(RouteRequest request) {
        Body body = request.body("updateTag");
        WorkspaceId workspace = request.workspace();
        tags(request).get(workspace, id(request));
        String name = NameErrors.TAG.require(body.text("name"));
        boolean archived = body.flag("archived").orElse(false);
        NameErrors.TAG.translateErrors(name, () -> tags(request).update(workspace, id(request), new TagChange(name)));
        Tag replaced = archived
                ? tags(request).archive(workspace, id(request))
                : tags(request).restore(workspace, id(request));
        return RouteResult.ok(Representation.of(replaced));
    }

    private RouteResult delete(RouteRequest request) {
        Tag tag = tags(request).get(request.workspace(), id(request));
        tags(request).delete(request.workspace(), tag.id());
        return RouteResult.ok(Representation.of(tag));
    }

    private static Tags tags(RouteRequest request) {
        return request.stint().tags();
    }

    private static TagId id(RouteRequest request) {
        return request.id(EntityKind.TAG, "tagId", TagId::new);
    }
}
