package io.github.stint.core.recording;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Clients, with a record of what is written. */
record RecordedClients(Clients clients, ChangeRecorder recorder) implements Clients {

    private Client saw(Client client) {
        recorder.saw(client.id(), () -> Snapshot.of(client));
        return client;
    }

    private Client changed(WorkspaceId workspace, Supplier<Client> request) {
        Client changed = recorder.write(workspace, request);
        recorder.changed(workspace, changed.id(), () -> Snapshot.of(changed));
        return changed;
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return clients.list(workspace, query, page).map(this::saw);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return clients.all(workspace, query).map(this::saw);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return clients.all(workspace, query, pageSize).map(this::saw);
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return clients.find(workspace, id).map(this::saw);
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return saw(clients.get(workspace, id));
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        Client created = recorder.write(workspace, () -> clients.create(workspace, client));
        recorder.created(workspace, created.id(), () -> Snapshot.of(created));
        return created;
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return changed(workspace, () -> clients.update(workspace, id, change));
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return changed(workspace, () -> clients.archive(workspace, id));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return changed(workspace, () -> clients.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        recorder.write(workspace, () -> {
            clients.delete(workspace, id);
            return true;
        });
        recorder.deleted(workspace, id);
    }
}
