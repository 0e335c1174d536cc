package io.github.stint.adapter.simulator;

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

    private Outcome list(Call call) {
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
        Listing<Tag> found = new Listing<>(page -> tags(call).list(call.workspace(), asked, page));
        if (!excluded.isEmpty()) {
            found.only(tag -> !excluded.contains(tag.id().value()));
        }
        return Outcome.page(found.page(query.page()), TagDto::of);
    }

    private Outcome create(Call call) {
        String name = NameWords.TAG.required(call.body("createTag").text("name"));
        return Outcome.created(TagDto.of(
                NameWords.TAG.about(name, () -> tags(call).create(call.workspace(), new NewTag(name)))));
    }

    private Outcome show(Call call) {
        return Outcome.ok(TagDto.of(tags(call).get(call.workspace(), id(call))));
    }

    private Outcome replace(Call call) {
        Body body = call.body("updateTag");
        WorkspaceId workspace = call.workspace();
        tags(call).get(workspace, id(call));
        String name = NameWords.TAG.required(body.text("name"));
        boolean archived = body.flag("archived").orElse(false);
        NameWords.TAG.about(name, () -> tags(call).update(workspace, id(call), new TagChange(name)));
        Tag replaced =
                archived ? tags(call).archive(workspace, id(call)) : tags(call).restore(workspace, id(call));
        return Outcome.ok(TagDto.of(replaced));
    }

    private Outcome delete(Call call) {
        Tag tag = tags(call).get(call.workspace(), id(call));
        tags(call).delete(call.workspace(), tag.id());
        return Outcome.ok(TagDto.of(tag));
    }

    private static Tags tags(Call call) {
        return call.stint().tags();
    }

    private static TagId id(Call call) {
        return call.id(EntityKind.TAG, "tagId", TagId::new);
    }
}
