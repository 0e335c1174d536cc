package io.github.stint.core.dryrun;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Simulates writes of clients. */
record DryClients(Clients clients, Overlay overlay) implements Clients {

    private Client now(Client stored) {
        return overlay.now(stored.id(), Client.class, stored);
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return clients.list(workspace, query, page).map(this::now);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return clients.all(workspace, query).map(this::now);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return clients.all(workspace, query, pageSize).map(this::now);
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return overlay.find(id, Client.class, () -> clients.find(workspace, id));
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return get("show client", workspace, id);
    }

    private Client get(String operation, WorkspaceId workspace, ClientId id) {
        return overlay.get(
                id,
                Client.class,
                () -> clients.get(workspace, id),
                () -> new NotFound(operation, EntityKind.CLIENT, id.value()));
    }

    private Client putUnique(String operation, WorkspaceId workspace, Client client) {
        ClientRules.requireUniqueName(
                operation, client, all(workspace, ClientQuery.builder().build()).toList());
        return overlay.put(client.id(), client);
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        return putUnique(
                "create client",
                workspace,
                Client.builder()
                        .id(new ClientId(overlay.newId()))
                        .workspaceId(workspace)
                        .name(client.name())
                        .email(client.email())
                        .address(client.address())
                        .note(client.note())
                        .build());
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        String operation = "update client";
        Client before = get(operation, workspace, id);
        Client after = change.applyTo(before);
        return after.name().equals(before.name()) ? overlay.put(id, after) : putUnique(operation, workspace, after);
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return overlay.put(id, withArchived(get("archive client", workspace, id), true));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return overlay.put(id, withArchived(get("restore client", workspace, id), false));
    }

    private static Client withArchived(Client client, boolean archived) {
        return Client.builder().from(client).archived(archived).build();
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        Client client = get("delete client", workspace, id);
        ClientRules.requireDeletable(client);
        overlay.remove(client.id());
    }
}
