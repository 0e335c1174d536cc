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

/** The gateway: forwards {@code /clockify/...} to Clockify, through one of the account's connections. */
public final class GatewayEndpoint {

    private final KeyAuthenticator authenticator;
    private final ClockifyService clockify;
    private final MatonErrors errors;
    private final ConnectionQuery usable = ConnectionQuery.builder()
            .app(Connections.CLOCKIFY)
            .status(ConnectionStatus.ACTIVE)
            .build();

    public GatewayEndpoint(KeyAuthenticator authenticator, ClockifyService clockify, MatonErrors errors) {
        this.authenticator = authenticator;
        this.clockify = clockify;
        this.errors = errors;
    }

    public Response handle(Request request) {
        return authenticator.authenticate(request, stint -> {
            String app = request.segments().isEmpty() ? "" : request.segments().get(0);
            return app.equals(Connections.CLOCKIFY) ? forward(stint, request) : errors.unknownApp(app);
        });
    }

    private Response forward(Stint stint, Request request) {
        try {
            Optional<String> requested = request.header("Maton-Connection").filter(id -> !id.isBlank());
            Optional<Connection> connection =
                    requested.isPresent() ? requested.flatMap(id -> find(stint, id)) : oldestActive(stint);
            if (connection.isEmpty()) {
                return requested.map(errors::unknownConnection).orElseGet(errors::noConnection);
            }
            return connection.filter(GatewayEndpoint::isActive).isPresent()
                    ? clockify.handle(stint, request.skipSegments(1))
                    : errors.noConnection();
        } catch (StintException failure) {
            return errors.failure(failure);
        }
    }

    private static boolean isActive(Connection connection) {
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

    private Optional<Connection> oldestActive(Stint stint) {
        return stint.connections().list(usable).stream().findFirst();
    }
}
