package io.github.stint.adapter.maton.internal.connection;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.adapter.maton.internal.wire.Received;
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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Connections, over Maton's connections API. */
public final class MatonConnections implements Connections {

    private static final Comparator<Connection> OLDEST_FIRST = Comparator.comparing(
                    (Connection connection) -> connection.createdAt().orElse(Instant.MAX))
            .thenComparing(connection -> connection.id().value());

    private final RequestExecutor requests;
    private final Supplier<ConnectionsApi> api;
    private final ItemReader<ConnectionDto, Connection> reader;

    /** A port that sends its requests through that gateway, which must be Maton's. */
    public MatonConnections(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.control(ConnectionsApi.class);
        this.reader =
                gateway.reader(EntityKind.CONNECTION, new ConnectionMapperImpl()::toConnection, "connection_id", "app");
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        Map<String, Object> parameters = QueryParameters.none()
                .with("app", query.app())
                .with("status", query.status())
                .toMap();
        return requests
                .read(Operation.of("list connections"), () -> api.get().list(parameters), reader::readList)
                .stream()
                .filter(query::matches)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return RequestExecutor.find(EntityKind.CONNECTION, () -> get(id));
    }

    @Override
    public Connection get(ConnectionId id) {
        return requests.read(on("show connection", id), () -> api.get().get(id), reader::read);
    }

    @Override
    public Connection create(String app) {
        Created created = requests.write(
                Operation.of("create connection").onNew(EntityKind.CONNECTION),
                () -> api.get().create(new NewConnectionDto(app)),
                this::created);
        return created.connection().orElseGet(() -> read(created.id()));
    }

    /** Reads a new connection. A failure to read it must not look like a failure to create it, which the caller might retry. */
    private Connection read(ConnectionId id) {
        try {
            return get(id);
        } catch (StintException failure) {
            OutcomeUnknown unknown = new OutcomeUnknown(
                    "create connection",
                    "the connection " + id + " was created, but could not be read: " + failure.getMessage(),
                    "show the connection " + id + " instead of creating another one");
            unknown.initCause(failure);
            throw unknown;
        }
    }

    /** A new connection; some responses contain only its id. */
    private record Created(ConnectionId id, Optional<Connection> connection) {}

    private Created created(Received<ConnectionDto> response) {
        String id = response.text("connection_id")
                .orElseThrow(() -> new IllegalArgumentException("a connection without an id"));
        boolean isComplete = Stream.of("app", "status", "url")
                .allMatch(field -> response.text(field).isPresent());
        return new Created(new ConnectionId(id), isComplete ? Optional.of(reader.read(response)) : Optional.empty());
    }

    @Override
    public void delete(ConnectionId id) {
        requests.write(on("delete connection", id), () -> api.get().delete(id));
    }

    private static Operation on(String description, ConnectionId id) {
        return Operation.of(description).on(EntityKind.CONNECTION, id);
    }
}
