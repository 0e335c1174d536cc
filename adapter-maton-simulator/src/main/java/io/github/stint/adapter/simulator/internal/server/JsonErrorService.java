package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Response;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.protocol.HttpProcessor;

/** HttpCore's service, which logs malformed requests and rejects them with an error in JSON. */
final class JsonErrorService extends HttpService {

    private final RequestLog log;

    JsonErrorService(HttpProcessor processor, HttpServerRequestHandler handler, RequestLog log) {
        super(
                processor,
                handler,
                (request, response, context) -> HeaderElements.KEEP_ALIVE.equals(
                        response.getFirstHeader(HttpHeaders.CONNECTION).getValue()),
                null);
        this.log = log;
    }

    @Override
    protected int toStatusCode(Exception malformed) {
        if (malformed instanceof RequestParser.BodyTooLarge) {
            return HttpStatus.SC_REQUEST_TOO_LONG;
        }
        return malformed instanceof RequestHeaderFieldsTooLargeException
                ? HttpStatus.SC_REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpStatus.SC_BAD_REQUEST;
    }

    /** Logs nothing of the request, because it may contain a key. */
    @Override
    protected void handleException(HttpException malformed, ClassicHttpResponse sent) {
        int status = toStatusCode(malformed);
        String message = switch (status) {
            case HttpStatus.SC_REQUEST_TOO_LONG -> "The body is larger than " + RequestParser.MAX_BODY_BYTES + " bytes";
            case HttpStatus.SC_REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are too large";
            default -> "The request cannot be read";
        };
        try {
            log.log(() ->
                    "unreadable request " + status + " " + malformed.getClass().getSimpleName());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        Response error = Json.error(status, message);
        sent.setCode(status);
        error.headers().forEach(sent::setHeader);
        sent.setEntity(new ContentEntity(error.body()));
    }
}
