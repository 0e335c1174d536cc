package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Clients. An update replaces the whole client: missing fields are cleared, and the client is unarchived. */
final class ClientRoutes implements RouteTable.Group {

    private static final String ALL = "/workspaces/{workspaceId}/clients";
    private static final String ONE = ALL + "/{clientId}";

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
        ClientQuery filter = ClientQuery.builder()
                .name(query.text("name"))
                .archived(query.flag("archived"))
                .order(query.order())
                .build();
        FilteredList<Client> found =
                new FilteredList<>(page -> clients(request).list(request.workspace(), filter, page));
        query.text("address").ifPresent(part -> found.filter(client -> contains(client.address(), part)));
        query.text("note").ifPresent(part -> found.filter(client -> contains(client.note(), part)));
        String column = query.choice("sort-column", "NAME", "EMAIL", "NOTE").orElse("NAME");
        if (!column.equals("NAME")) {
            found.sort(query.order().of(column.equals("EMAIL") ? by(Client::email) : by(Client::note)));
        }
        return RouteResult.page(found.page(query.page()), Representation::of);
    }

    private static boolean contains(Optional<String> text, String part) {
        return NameFilter.contains(text.orElse(""), part);
    }

    private static Comparator<Client> by(Function<Client, Optional<String>> field) {
        return Comparator.comparing(client -> field.apply(client).orElse(""), String.CASE_INSENSITIVE_ORDER);
    }

    private RouteResult create(RouteRequest request) {
        Body body = request.body("createClient");
        String name = NameErrors.CLIENT.require(body.text("name"));
        Client created = NameErrors.CLIENT.translateErrors(
                name,
                () -> clients(request)
                        .create(
                                request.workspace(),
                                NewClient.builder()
                                        .name(name)
                                        .email(body.nonEmptyText("email"))
                                        .address(body.text("address"))
                                        .note(body.text("note"))
                                        .build()));
        return RouteResult.created(Representation.of(created));
    }

    private RouteResult show(RouteRequest request) {
        return RouteResult.ok(Representation.of(clients(request).get(request.workspace(), id(request))));
    }

    private RouteResult replace(RouteRequest request) {
        Body body = request.body("updateClient");
        WorkspaceId workspace = request.workspace();
        Client before = clients(request).get(workspace, id(request));
        String name = NameErrors.CLIENT.require(body.text("name"));
        boolean archived = body.flag("archived").orElse(false);
        ClientCascade cascade = ClientCascade.of(request.query());
        NameErrors.CLIENT.translateErrors(
                name, () -> clients(request).update(workspace, before.id(), replacement(name, body)));
        Client replaced = archived
                ? clients(request).archive(workspace, before.id())
                : clients(request).restore(workspace, before.id());
        if (archived) {
            cascade.apply(request, before.id());
        }
        return RouteResult.ok(Representation.afterChange(replaced));
    }

    private static ClientChange replacement(String name, Body body) {
        return ClientChange.builder()
                .name(name)
                .email(setOrClear(body.nonEmptyText("email")))
                .address(setOrClear(body.text("address")))
                .note(setOrClear(body.text("note")))
                .ccEmails(setOrClear(body.texts("ccEmails")))
                .build();
    }

    private static <T> FieldChange<T> setOrClear(Optional<T> value) {
        return value.map(FieldChange::set).orElseGet(FieldChange::clear);
    }

    private RouteResult delete(RouteRequest request) {
        Client client = clients(request).get(request.workspace(), id(request));
        clients(request).delete(request.workspace(), client.id());
        return RouteResult.ok(Representation.afterChange(client));
    }

    private static Clients clients(RouteRequest request) {
        return request.stint().clients();
    }

    private static ClientId id(RouteRequest request) {
        return request.id(EntityKind.CLIENT, "clientId", ClientId::new);
    }
}
