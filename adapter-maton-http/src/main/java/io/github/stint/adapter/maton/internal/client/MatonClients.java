package io.github.stint.adapter.maton.internal.client;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Clients over HTTP. */
public final class MatonClients implements Clients {

    private static final String WORKSPACE = "workspaceId";

    private final RequestExecutor requests;
    private final Supplier<ClientsApi> api;
    private final ItemReader<ClientDto, Client> reader;

    /** A port that sends its requests through that gateway. */
    public MatonClients(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(ClientsApi.class);
        this.reader = gateway.reader(EntityKind.CLIENT, new ClientMapperImpl()::toClient, "id", "workspaceId", "name");
    }

    @Override
    public Page<Client> list(WorkspaceId workspace, ClientQuery query, PageRequest page) {
        return list(workspace, query).page(page);
    }

    @Override
    public Stream<Client> all(WorkspaceId workspace, ClientQuery query, int pageSize) {
        return list(workspace, query).all(pageSize);
    }

    private ListRequest<ClientDto, Client> list(WorkspaceId workspace, ClientQuery query) {
        return new ListRequest<>(
                requests,
                Operation.of("list clients").in(workspace),
                parameters(query),
                parameters -> api.get().list(workspace, parameters),
                reader.knowing(WORKSPACE, workspace),
                List.of(workspace, query),
                query::matches);
    }

    private static QueryParameters parameters(ClientQuery query) {
        return QueryParameters.none()
                .with("name", query.name())
                .with("archived", query.archived())
                .sortedBy("NAME", query.order());
    }

    @Override
    public Optional<Client> find(WorkspaceId workspace, ClientId id) {
        return RequestExecutor.find(EntityKind.CLIENT, () -> get(workspace, id));
    }

    @Override
    public Client get(WorkspaceId workspace, ClientId id) {
        return requests.read(
                on("show client", workspace, id),
                () -> api.get().get(workspace, id),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public Client create(WorkspaceId workspace, NewClient client) {
        Operation operation = Operation.of("create client")
                .in(workspace)
                .onNew(EntityKind.CLIENT)
                .withName(client.name());
        return requests.write(
                operation,
                () -> api.get().create(workspace, ClientWriteDto.of(client)),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public Client update(WorkspaceId workspace, ClientId id, ClientChange change) {
        Operation operation = on("update client", workspace, id);
        Client before = current(operation, workspace, id);
        return put(operation, change.applyTo(before), before.archived());
    }

    @Override
    public Client archive(WorkspaceId workspace, ClientId id) {
        Operation operation = on("archive client", workspace, id);
        return put(operation, current(operation, workspace, id), true);
    }

    @Override
    public Client restore(WorkspaceId workspace, ClientId id) {
        Operation operation = on("restore client", workspace, id);
        return put(operation, current(operation, workspace, id), false);
    }

    private Client current(Operation operation, WorkspaceId workspace, ClientId id) {
        return requests.read(
                operation, () -> api.get().get(workspace, id), reader.knowing(WORKSPACE, workspace)::whole);
    }

    private Client put(Operation operation, Client client, boolean archived) {
        return requests.write(
                operation.withName(client.name()),
                () -> api.get().update(client.workspaceId(), client.id(), ClientWriteDto.of(client, archived)),
                reader.knowing(WORKSPACE, client.workspaceId())::read);
    }

    @Override
    public void delete(WorkspaceId workspace, ClientId id) {
        requests.write(on("delete client", workspace, id), () -> api.get().delete(workspace, id));
    }

    private static Operation on(String description, WorkspaceId workspace, ClientId id) {
        return Operation.of(description).in(workspace).on(EntityKind.CLIENT, id);
    }
}
