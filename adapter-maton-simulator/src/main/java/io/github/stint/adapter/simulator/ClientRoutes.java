package io.github.stint.adapter.simulator;

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

/** Clients. An update replaces the whole client: what is left out is cleared, and the client leaves the archive. */
final class ClientRoutes {

    private static final String ALL = "/workspaces/{workspaceId}/clients";
    private static final String ONE = ALL + "/{clientId}";

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
        ClientQuery asked = ClientQuery.builder()
                .name(query.text("name"))
                .archived(query.flag("archived"))
                .order(query.order())
                .build();
        Listing<Client> found = new Listing<>(page -> clients(call).list(call.workspace(), asked, page));
        query.text("address").ifPresent(part -> found.only(client -> contains(client.address(), part)));
        query.text("note").ifPresent(part -> found.only(client -> contains(client.note(), part)));
        String column = query.word("sort-column", "NAME", "EMAIL", "NOTE").orElse("NAME");
        if (!column.equals("NAME")) {
            found.sorted(query.order().of(column.equals("EMAIL") ? by(Client::email) : by(Client::note)));
        }
        return Outcome.page(found.page(query.page()), ClientDto::of);
    }

    private static boolean contains(Optional<String> text, String part) {
        return NameFilter.contains(text.orElse(""), part);
    }

    private static Comparator<Client> by(Function<Client, Optional<String>> field) {
        return Comparator.comparing(client -> field.apply(client).orElse(""), String.CASE_INSENSITIVE_ORDER);
    }

    private Outcome create(Call call) {
        Body body = call.body("createClient");
        String name = NameWords.CLIENT.required(body.text("name"));
        Client created = NameWords.CLIENT.about(
                name,
                () -> clients(call)
                        .create(
                                call.workspace(),
                                NewClient.builder()
                                        .name(name)
                                        .email(body.filled("email"))
                                        .address(body.text("address"))
                                        .note(body.text("note"))
                                        .build()));
        return Outcome.created(ClientDto.of(created));
    }

    private Outcome show(Call call) {
        return Outcome.ok(ClientDto.of(clients(call).get(call.workspace(), id(call))));
    }

    private Outcome replace(Call call) {
        Body body = call.body("updateClient");
        WorkspaceId workspace = call.workspace();
        Client before = clients(call).get(workspace, id(call));
        String name = NameWords.CLIENT.required(body.text("name"));
        boolean archived = body.flag("archived").orElse(false);
        ClientCascade cascade = ClientCascade.asked(call.query());
        NameWords.CLIENT.about(name, () -> clients(call).update(workspace, before.id(), replacement(name, body)));
        Client replaced = archived
                ? clients(call).archive(workspace, before.id())
                : clients(call).restore(workspace, before.id());
        if (archived) {
            cascade.follow(call, before.id());
        }
        return Outcome.ok(ClientDto.of(replaced));
    }

    private static ClientChange replacement(String name, Body body) {
        return ClientChange.builder()
                .name(name)
                .email(setOrClear(body.filled("email")))
                .address(setOrClear(body.text("address")))
                .note(setOrClear(body.text("note")))
                .ccEmails(setOrClear(body.texts("ccEmails")))
                .build();
    }

    private static <T> FieldChange<T> setOrClear(Optional<T> value) {
        return value.map(FieldChange::set).orElseGet(FieldChange::clear);
    }

    private Outcome delete(Call call) {
        Client client = clients(call).get(call.workspace(), id(call));
        clients(call).delete(call.workspace(), client.id());
        return Outcome.ok(ClientDto.of(client));
    }

    private static Clients clients(Call call) {
        return call.stint().clients();
    }

    private static ClientId id(Call call) {
        return call.id(EntityKind.CLIENT, "clientId", ClientId::new);
    }
}
