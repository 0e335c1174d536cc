package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import java.util.Optional;

/** The gateway: {@code /clockify/...} leads to Clockify, through one of the account's connections. */
final class GatewayFace {

    private final MatonAccess access;
    private final ClockifyApi api;
    private final MatonErrors errors;

    GatewayFace(MatonAccess access, ClockifyApi api, MatonErrors errors) {
        this.access = access;
        this.api = api;
        this.errors = errors;
    }

    Answer answer(Request request) {
        return access.grant(request, stint -> {
            String app = request.segments().isEmpty() ? "" : request.segments().get(0);
            return app.equals(Connections.CLOCKIFY) ? throughAConnection(stint, request) : errors.unknownApp(app);
        });
    }

    private Answer throughAConnection(Stint stint, Request request) {
        try {
            Optional<String> named = request.header("Maton-Connection").filter(id -> !id.isBlank());
            Optional<Connection> connection =
                    named.isPresent() ? named.flatMap(id -> find(stint, id)) : oldestActive(stint);
            if (connection.isEmpty()) {
                return named.map(errors::unknownConnection).orElseGet(errors::noConnection);
            }
            return connection.filter(GatewayFace::works).isPresent()
                    ? api.answer(stint, request.behind(1))
                    : errors.noConnection();
        } catch (StintException failure) {
            return errors.failure(failure);
        }
    }

    private static boolean works(Connection connection) {
        return connection.status() == ConnectionStatus.ACTIVE;
    }

    private static Optional<Connection> find(Stint stint, String id) {
        try {
            return stint.connections()
                    .find(new ConnectionId(id))
                    .filter(connection -> connection.app().equals(Connections.CLOCKIFY));
        } catch (InvalidValue noId) {
            return Optional.empty();
        }
    }

    private static Optional<Connection> oldestActive(Stint stint) {
        ConnectionQuery usable = ConnectionQuery.builder()
                .app(Connections.CLOCKIFY)
                .status(ConnectionStatus.ACTIVE)
                .build();
        return stint.connections().list(usable).stream().findFirst();
    }
}
