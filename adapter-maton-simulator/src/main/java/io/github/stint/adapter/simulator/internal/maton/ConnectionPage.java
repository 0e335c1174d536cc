package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.NotFound;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** The page that activates a connection when it is visited. On the real service, the user signs in there. */
public final class ConnectionPage {

    /** The only segment of the path. */
    public static final String PATH = "connect";

    private static final String TOKEN = "session_token";

    private final URI base;
    private final SessionTokens tokens;
    private final Optional<Consumer<ConnectionId>> authorization;

    public ConnectionPage(URI base, SessionTokens tokens, Optional<Consumer<ConnectionId>> authorization) {
        this.base = base;
        this.tokens = tokens;
        this.authorization = authorization;
    }

    /** Returns the address where the connection is authorized. */
    URI url(ConnectionId connection) {
        return base.resolve("/" + PATH + "/?" + TOKEN + "=" + tokens.create(connection));
    }

    public Response handle(Request request) {
        if (!request.method().equals("GET")) {
            return html(405, "Open this page with a browser.");
        }
        if (authorization.isEmpty()) {
            return html(501, "This simulator is configured without a way to activate connections.");
        }
        Optional<ConnectionId> connection = request.query().text(TOKEN).flatMap(tokens::verify);
        if (connection.isEmpty()) {
            return notFound();
        }
        try {
            authorization.orElseThrow().accept(connection.orElseThrow());
            return html(200, "The connection is active. You can close this page.");
        } catch (NotFound deletedMeanwhile) {
            return notFound();
        }
    }

    private static Response notFound() {
        return html(404, "Connection not found.");
    }

    private static Response html(int status, String sentence) {
        return Response.html(
                status,
                "<!doctype html><html lang=\"en\"><head><title>Stint simulator</title></head><body><p>" + sentence
                        + "</p></body></html>");
    }
}
