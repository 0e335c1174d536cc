package io.github.stint.adapter.maton.internal.connection;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Connections, over Maton's control interface. */
public final class MatonConnections implements Connections {

    private static final Comparator<Connection> OLDEST_FIRST = Comparator.comparing(
                    (Connection connection) -> connection.createdAt().orElse(Instant.MAX))
            .thenComparing(connection -> connection.id().value());

    private final RequestExecutor requests;
    private final ConnectionsApi api;
    private final ConnectionMapper mapper = new ConnectionMapperImpl();

    /** Connections over that gateway, which has to be Maton's. */
    public MatonConnections(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.control(ConnectionsApi.class);
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        Map<String, Object> parameters = QueryParameters.none()
                .with("app", query.app())
                .with("status", query.status())
                .toMap();
        return requests
                .read(
                        Operation.to("list connections"),
                        () -> api.list(parameters),
                        list -> list.items().stream().map(mapper::toConnection).toList())
                .stream()
                .filter(query::matches)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return requests.find(
                on("show connection", id), Set.of(EntityKind.CONNECTION), () -> api.get(id), this::toConnection);
    }

    @Override
    public Connection create(String app) {
        Created created = requests.write(
                Operation.to("create connection").onNew(EntityKind.CONNECTION),
                () -> api.create(new NewConnectionDto(app)),
                this::created);
        return created.whole().orElseGet(() -> shown(created.id()));
    }

    /** A new connection; a failure to read it must not look like a failure to make it, which somebody would then repeat. */
    private Connection shown(ConnectionId made) {
        try {
            return get(made);
        } catch (StintException failure) {
            throw new OutcomeUnknown(
                    "create connection",
                    "the connection " + made + " was made, but it could not be read: " + failure.getMessage(),
                    "show the connection " + made + " in place of creating another");
        }
    }

    /** What is known of a new connection; some answers hold no more than its id. */
    private record Created(ConnectionId id, Optional<Connection> whole) {}

    private Created created(ConnectionDto answer) {
        ConnectionDto connection = answer.unwrapped();
        ConnectionId id =
                new ConnectionId(Objects.requireNonNull(connection.connectionId(), "a connection without an id"));
        boolean isWhole = connection.app() != null && connection.status() != null && connection.url() != null;
        return new Created(id, isWhole ? Optional.of(mapper.toConnection(connection)) : Optional.empty());
    }

    private Connection toConnection(ConnectionDto connection) {
        return mapper.toConnection(connection.unwrapped());
    }

    @Override
    public void delete(ConnectionId id) {
        requests.write(on("delete connection", id), () -> api.delete(id));
    }

    private static Operation on(String operation, ConnectionId id) {
        return Operation.to(operation).on(EntityKind.CONNECTION, id);
    }
}
