package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.NotFound;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** The page that makes a connection active when it is visited, in place of the one where a person would sign in. */
public final class ConnectionPage {

    /** The only segment of its path. */
    public static final String PATH = "connect";

    private static final String TOKEN = "session_token";

    private final URI base;
    private final SessionTokens tokens;
    private final Optional<Consumer<ConnectionId>> authorizing;

    public ConnectionPage(URI base, SessionTokens tokens, Optional<Consumer<ConnectionId>> authorizing) {
        this.base = base;
        this.tokens = tokens;
        this.authorizing = authorizing;
    }

    /** Where the connection is authorised. */
    URI of(ConnectionId connection) {
        return base.resolve("/" + PATH + "/?" + TOKEN + "=" + tokens.of(connection));
    }

    public Response answer(Request request) {
        if (!request.method().equals("GET")) {
            return html(405, "Open this page with a browser.");
        }
        if (authorizing.isEmpty()) {
            return html(501, "Nobody said how this simulator makes a connection active.");
        }
        Optional<ConnectionId> connection = request.query().text(TOKEN).flatMap(tokens::connection);
        if (connection.isEmpty()) {
            return unknown();
        }
        try {
            authorizing.orElseThrow().accept(connection.orElseThrow());
            return html(200, "The connection is active. You can close this page.");
        } catch (NotFound deletedMeanwhile) {
            return unknown();
        }
    }

    private static Response unknown() {
        return html(404, "There is no such connection.");
    }

    private static Response html(int status, String sentence) {
        return Response.html(
                status,
                "<!doctype html><html lang=\"en\"><head><title>Stint simulator</title></head><body><p>" + sentence
                        + "</p></body></html>");
    }
}
