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

/** Tags. An update replaces the whole tag, so a renamed one leaves the archive unless it is said. */
final class TagRoutes {

    private static final String ALL = "/workspaces/{workspaceId}/tags";
    private static final String ONE = ALL + "/{tagId}";

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::replace),
                Route.of("DELETE", ONE, this::delete));
    }

    private RouteResult list(RouteRequest call) {
        Query query = call.query();
        List<String> excluded = query.list("excluded-ids");
        TagQuery asked = TagQuery.builder()
                .name(query.nameFilter())
                .archived(query.flag("archived"))
                .sort(query.word("sort-column", "ID", "NAME")
                        .map(TagQuery.Sort::valueOf)
                        .orElse(TagQuery.Sort.NAME))
                .order(query.order())
                .build();
        FilteredList<Tag> found = new FilteredList<>(page -> tags(call).list(call.workspace(), asked, page));
        if (!excluded.isEmpty()) {
            found.only(tag -> !excluded.contains(tag.id().value()));
        }
        return RouteResult.page(found.page(query.page()), Representation::of);
    }

    private RouteResult create(RouteRequest call) {
        String name = NameErrors.TAG.required(call.body("createTag").text("name"));
        return RouteResult.created(Representation.of(
                NameErrors.TAG.about(name, () -> tags(call).create(call.workspace(), new NewTag(name)))));
    }

    private RouteResult show(RouteRequest call) {
        return RouteResult.ok(Representation.of(tags(call).get(call.workspace(), id(call))));
    }

    private RouteResult replace(RouteRequest call) {
        Body body = call.body("updateTag");
        WorkspaceId workspace = call.workspace();
        tags(call).get(workspace, id(call));
        String name = NameErrors.TAG.required(body.text("name"));
        boolean archived = body.flag("archived").orElse(false);
        NameErrors.TAG.about(name, () -> tags(call).update(workspace, id(call), new TagChange(name)));
        Tag replaced =
                archived ? tags(call).archive(workspace, id(call)) : tags(call).restore(workspace, id(call));
        return RouteResult.ok(Representation.of(replaced));
    }

    private RouteResult delete(RouteRequest call) {
        Tag tag = tags(call).get(call.workspace(), id(call));
        tags(call).delete(call.workspace(), tag.id());
        return RouteResult.ok(Representation.of(tag));
    }

    private static Tags tags(RouteRequest call) {
        return call.stint().tags();
    }

    private static TagId id(RouteRequest call) {
        return call.id(EntityKind.TAG, "tagId", TagId::new);
    }
}
