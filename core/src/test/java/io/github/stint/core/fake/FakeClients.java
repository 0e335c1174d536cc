package io.github.stint.core.fake;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class FakeClients implements Clients {

    private final FakeStint stint;

    FakeClients(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return stint.requests().request("clients.list", () -> {
            stint.storedWorkspaces.require("list clients", workspace);
            return stint.storedClients.page(query::matches, query.comparator(), page);
        });
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return stint.requests().request("clients.find", () -> stint.storedClients.find(id));
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        return stint.requests().request("clients.create", () -> {
            Client created = Client.builder()
                    .id(new ClientId(stint.storedClients.nextId("client")))
                    .workspaceId(workspace)
                    .name(client.name())
                    .email(client.email())
                    .address(client.address())
                    .note(client.note())
                    .build();
            ClientRules.requireUniqueName("create client", created, stint.storedClients.all());
            return stint.storedClients.put(created);
        });
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return changed("clients.update", "update client", id, change::applyTo);
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return changed("clients.archive", "archive client", id, client -> archived(client, true));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return changed("clients.restore", "restore client", id, client -> archived(client, false));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        stint.requests().write("clients.delete", () -> {
            ClientRules.requireDeletable(stint.storedClients.require("delete client", id));
            stint.storedClients.remove("delete client", id);
        });
    }

    private Client changed(String request, String operation, ClientId id, UnaryOperator<Client> change) {
        return stint.requests().request(request, () -> {
            Client after = change.apply(stint.storedClients.require(operation, id));
            ClientRules.requireUniqueName(operation, after, stint.storedClients.all());
            return stint.storedClients.put(after);
        });
    }

    private static Client archived(Client client, boolean archived) {
        return Client.builder().from(client).archived(archived).build();
    }
}
