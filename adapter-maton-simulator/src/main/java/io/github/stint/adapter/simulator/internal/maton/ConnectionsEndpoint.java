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

/** The control side of the gateway: {@code /connections...}. */
public final class ConnectionsEndpoint {

    private final KeyAuthenticator access;
    private final ConnectionPage page;
    private final MatonErrors errors;
    private final boolean bareNewConnections;
    private final Json json = new Json();

    public ConnectionsEndpoint(
            KeyAuthenticator access, ConnectionPage page, MatonErrors errors, boolean bareNewConnections) {
        this.access = access;
        this.page = page;
        this.errors = errors;
        this.bareNewConnections = bareNewConnections;
    }

    public Response answer(Request request) {
        return access.grant(request, stint -> {
            try {
                return answer(stint, request);
            } catch (WireError malformed) {
                return errors.badRequest(String.valueOf(malformed.getMessage()));
            } catch (StintException failure) {
                return errors.failure(failure);
            }
        });
    }

    private Response answer(Stint stint, Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (request.segments().size() == 1) {
            return switch (method) {
                case "GET" -> list(stint, request);
                case "POST" -> create(stint, request);
                default -> errors.wrongMethod();
            };
        }
        String id = String.join("/", Paths.after(1, request.segments()));
        return switch (method) {
            case "GET" -> show(stint, id);
            case "DELETE" -> delete(stint, id);
            default -> errors.wrongMethod();
        };
    }

    private Response list(Stint stint, Request request) {
        ConnectionQuery asked = ConnectionQuery.builder()
                .app(request.query().text("app"))
                .status(request.query()
                        .word("status", "ACTIVE", "PENDING", "FAILED")
                        .map(ConnectionStatus::valueOf))
                .build();
        List<ConnectionDto> found =
                stint.connections().list(asked).stream().map(this::dto).toList();
        return json.answer(200, Map.of("connections", found));
    }

    private Response create(Stint stint, Request request) {
        String app = json.body(request, "createConnection")
                .filled("app")
                .orElseThrow(() -> WireErrors.refused("app is required"));
        ConnectionDto made = dto(stint.connections().create(app));
        return json.answer(201, bareNewConnections ? made : Map.of("connection", made));
    }

    private Response show(Stint stint, String id) {
        return form(id).flatMap(stint.connections()::find)
                .map(connection -> json.answer(200, Map.of("connection", dto(connection))))
                .orElseGet(() -> errors.unknownConnection(id));
    }

    private Response delete(Stint stint, String id) {
        Optional<ConnectionId> connection = form(id);
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

    private static Optional<ConnectionId> form(String id) {
        try {
            return Optional.of(new ConnectionId(id));
        } catch (InvalidValue noId) {
            return Optional.empty();
        }
    }

    private ConnectionDto dto(Connection connection) {
        return ConnectionDto.of(connection, page.of(connection.id()));
    }
}
