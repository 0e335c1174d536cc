package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
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
import java.util.Optional;

/** The gateway's API for connections: {@code /connections...}. */
public final class ConnectionsEndpoint {

    private final KeyAuthenticator authenticator;
    private final ConnectionPage page;
    private final MatonErrors errors;
    private final boolean bareNewConnections;

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
        List<ConnectionJson> found =
                stint.connections().list(filter).stream().map(this::represent).toList();
        JsonObject body = json -> json.field("connections", found);
        return Json.response(200, body);
    }

    private Response create(Stint stint, Request request) {
        String app = Json.body(request, "createConnection")
                .nonEmptyText("app")
                .orElseThrow(() -> WireErrors.rejected("app is required"));
        ConnectionJson created = represent(stint.connections().create(app));
        return Json.response(201, bareNewConnections ? created : wrapped(created));
    }

    private Response show(Stint stint, String id) {
        return parseId(id)
                .flatMap(stint.connections()::find)
                .map(connection -> Json.response(200, wrapped(represent(connection))))
                .orElseGet(() -> errors.unknownConnection(id));
    }

    private Response delete(Stint stint, String id) {
        Optional<ConnectionId> connection = parseId(id);
        if (connection.isEmpty()) {
            return errors.unknownConnection(id);
        }
        try {
            stint.connections().delete(connection.orElseThrow());
            JsonObject empty = json -> {};
            return Json.response(200, empty);
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

    private ConnectionJson represent(Connection connection) {
        return new ConnectionJson(connection, page.url(connection.id()));
    }

    private static JsonObject wrapped(ConnectionJson connection) {
        return json -> json.field("connection", connection);
    }
}
