package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The clients of a workspace. */
public final class InMemoryClients implements Clients {

    private final Access access;

    public InMemoryClients(Access access) {
        this.access = access;
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return access.read(
                "list clients",
                workspace,
                data -> Page.of(
                        data.clients().values().stream()
                                .filter(query::matches)
                                .sorted(query.comparator())
                                .toList(),
                        page));
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return access.read(
                "show client",
                workspace,
                data -> Optional.ofNullable(data.clients().get(id)));
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        String operation = "create client";
        return access.create(operation, workspace, (data, id) -> {
            Client created = Client.builder()
                    .id(new ClientId(id))
                    .workspaceId(workspace)
                    .name(client.name())
                    .email(client.email())
                    .address(client.address())
                    .note(client.note())
                    .build();
            return store(operation, data, created);
        });
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        return change("update client", workspace, id, change::applyTo);
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        return change("archive client", workspace, id, client -> withArchived(client, true));
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        return change("restore client", workspace, id, client -> withArchived(client, false));
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        String operation = "delete client";
        access.write(operation, workspace, data -> {
            Client client = data.client(operation, id);
            ClientRules.requireDeletable(client);
            data.projects().replaceAll((projectId, project) -> withoutClient(project, id));
            data.clients().remove(id);
            return client;
        });
    }

    private Client change(String operation, WorkspaceId workspace, ClientId id, UnaryOperator<Client> change) {
        return access.write(
                operation, workspace, data -> store(operation, data, change.apply(data.client(operation, id))));
    }

    private static Client store(String operation, WorkspaceData data, Client client) {
        ClientRules.requireUniqueName(operation, client, data.clients().values());
        data.clients().put(client.id(), client);
        return client;
    }

    private static Client withArchived(Client client, boolean archived) {
        return Client.builder().from(client).archived(archived).build();
    }

    private static Project withoutClient(Project project, ClientId client) {
        if (project.clientId().filter(client::equals).isEmpty()) {
            return project;
        }
        return Project.builder().from(project).clientId(Optional.empty()).build();
    }
}
