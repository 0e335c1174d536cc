package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.clockify.ClockifyService;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
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
public final class GatewayEndpoint {

    private final KeyAuthenticator access;
    private final ClockifyService api;
    private final MatonErrors errors;

    public GatewayEndpoint(KeyAuthenticator access, ClockifyService api, MatonErrors errors) {
        this.access = access;
        this.api = api;
        this.errors = errors;
    }

    public Response answer(Request request) {
        return access.grant(request, stint -> {
            String app = request.segments().isEmpty() ? "" : request.segments().get(0);
            return app.equals(Connections.CLOCKIFY) ? throughAConnection(stint, request) : errors.unknownApp(app);
        });
    }

    private Response throughAConnection(Stint stint, Request request) {
        try {
            Optional<String> named = request.header("Maton-Connection").filter(id -> !id.isBlank());
            Optional<Connection> connection =
                    named.isPresent() ? named.flatMap(id -> find(stint, id)) : oldestActive(stint);
            if (connection.isEmpty()) {
                return named.map(errors::unknownConnection).orElseGet(errors::noConnection);
            }
            return connection.filter(GatewayEndpoint::works).isPresent()
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
