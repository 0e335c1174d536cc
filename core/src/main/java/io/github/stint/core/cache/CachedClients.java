package io.github.stint.core.cache;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers the clients of each workspace. */
final class CachedClients implements Clients {

    private final Clients clients;
    private final Cache cache;

    CachedClients(Clients clients, Cache cache) {
        this.clients = clients;
        this.cache = cache;
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return cache.call(() -> clients.list(workspace, query, page));
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return query.equals(ClientQuery.all())
                ? cache.list(CacheKey.clients(workspace), () -> clients.all(workspace, query)).stream()
                : cache.stream(() -> clients.all(workspace, query));
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return cache.stream(() -> clients.all(workspace, query, pageSize));
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return cache.find(CacheKey.clients(workspace), client -> client.id().equals(id))
                .or(() -> cache.call(() -> clients.find(workspace, id)));
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return cache.find(CacheKey.clients(workspace), client -> client.id().equals(id))
                .orElseGet(() -> cache.get(EntityKind.CLIENT, () -> clients.get(workspace, id)));
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        return change(workspace, () -> clients.create(workspace, client));
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return change(workspace, () -> clients.update(workspace, id, change));
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return change(workspace, () -> clients.archive(workspace, id));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return change(workspace, () -> clients.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        cache.change(() -> clients.delete(workspace, id), CacheKey.clients(workspace), CacheKey.projects(workspace));
    }

    /** Projects contain the names of their clients. */
    private <R> R change(WorkspaceId workspace, Supplier<R> change) {
        return cache.change(change, CacheKey.clients(workspace), CacheKey.projects(workspace));
    }
}
