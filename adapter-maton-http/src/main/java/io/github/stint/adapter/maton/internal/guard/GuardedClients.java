package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;

/** Clients, of which only errors of the domain leave. */
public record GuardedClients(Clients clients, ResponseGuard guard) implements Clients {

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return guard.call(() -> clients.list(workspace, query, page));
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return guard.stream(() -> clients.all(workspace, query));
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return guard.stream(() -> clients.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return guard.call(() -> clients.find(workspace, id));
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return guard.call(() -> clients.get(workspace, id));
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        return guard.call(() -> clients.create(workspace, client));
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return guard.call(() -> clients.update(workspace, id, change));
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return guard.call(() -> clients.archive(workspace, id));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return guard.call(() -> clients.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        guard.run(() -> clients.delete(workspace, id));
    }
}
