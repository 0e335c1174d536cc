package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateway's API for connections: {@code /connections...}. */
public final class ConnectionsEndpoint {

    private final KeyAuthenticator authenticator;
    private final ConnectionPage page;
    private final MatonErrors errors;
    private final boolean bareNewConnections;
    private final Json json = new Json();

    public ConnectionsEndpoint(
            KeyAuthenticator authenticator, ConnectionPage page, MatonErrors errors, boolean bareNewConnections) {
        this.authenticator = authenticator;
        this.page = page;
        this.errors = errors;
        this.bareNewConnections = bareNewConnections;
    }

    public Response handle(Request request) {
        return authenticator.authenticate(request, stint -> {
            try {
                return handle(stint, request);
            } catch (WireError malformed) {
                return errors.badRequest(String.valueOf(malformed.getMessage()));
            } catch (StintException failure) {
                return errors.failure(failure);
            }
        });
    }

    private Response handle(Stint stint, Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (request.segments().size() == 1) {
            return switch (method) {
                case "GET" -> list(stint, request);
                case "POST" -> create(stint, request);
                default -> errors.methodNotAllowed();
            };
        }
        String id = String.join("/", Paths.skip(request.segments(), 1));
        return switch (method) {
            case "GET" -> show(stint, id);
            case "DELETE" -> delete(stint, id);
            default -> errors.methodNotAllowed();
        };
    }

    private Response list(Stint stint, Request request) {
        ConnectionQuery filter = ConnectionQuery.builder()
                .app(request.query().text("app"))
                .status(request.query()
                        .choice("status", "ACTIVE", "PENDING", "FAILED")
                        .map(ConnectionStatus::valueOf))
                .build();
        List<ConnectionDto> found =
                stint.connections().list(filter).stream().map(this::dto).toList();
        return json.response(200, Map.of("connections", found));
    }

    private Response create(Stint stint, Request request) {
        String app = json.body(request, "createConnection")
                .nonEmptyText("app")
                .orElseThrow(() -> WireErrors.rejected("app is required"));
        ConnectionDto created = dto(stint.connections().create(app));
        return json.response(201, bareNewConnections ? created : Map.of("connection", created));
    }

    private Response show(Stint stint, String id) {
        return parseId(id)
                .flatMap(stint.connections()::find)
                .map(connection -> json.response(200, Map.of("connection", dto(connection))))
                .orElseGet(() -> errors.unknownConnection(id));
    }

    private Response delete(Stint stint, String id) {
        Optional<ConnectionId> connection = parseId(id);
        if (connection.isEmpty()) {
            return errors.unknownConnection(id);
        }
        try {
            stint.connections().delete(connection.orElseThrow());
            return Response.json(200, "{}");
        } catch (NotFound missing) {
            return errors.unknownConnection(id);
        }
    }

    private static Optional<ConnectionId> parseId(String id) {
        try {
            return Optional.of(new ConnectionId(id));
        } catch (InvalidValue noId) {
            return Optional.empty();
        }
    }

    private ConnectionDto dto(Connection connection) {
        return ConnectionDto.of(connection, page.url(connection.id()));
    }
}
