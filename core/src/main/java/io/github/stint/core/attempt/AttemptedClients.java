package io.github.stint.core.attempt;

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
import java.util.stream.Stream;

/** Clients whose writes pass a step. */
record AttemptedClients(Clients clients, Attempts attempts) implements Clients {

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return clients.list(workspace, query, page);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query) {
        return clients.all(workspace, query);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return clients.all(workspace, query, pageSize);
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return clients.find(workspace, id);
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return clients.get(workspace, id);
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        return attempts.perform(
                new Creation("create client", target(workspace), client, attempts.now()),
                Client.class,
                () -> clients.create(workspace, client));
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return attempts.perform(
                new Update("update client", target(workspace).withId(id.value()), change, attempts.now()),
                Client.class,
                () -> clients.update(workspace, id, change));
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return attempts.perform(
                new Update("archive client", target(workspace).withId(id.value()), Transition.ARCHIVE, attempts.now()),
                Client.class,
                () -> clients.archive(workspace, id));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return attempts.perform(
                new Update("restore client", target(workspace).withId(id.value()), Transition.RESTORE, attempts.now()),
                Client.class,
                () -> clients.restore(workspace, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        attempts.perform(
                new Deletion("delete client", target(workspace).withId(id.value()), attempts.now()),
                () -> clients.delete(workspace, id));
    }

    private static Target target(WorkspaceId workspace) {
        return Target.of(EntityKind.CLIENT).in(workspace);
    }
}
