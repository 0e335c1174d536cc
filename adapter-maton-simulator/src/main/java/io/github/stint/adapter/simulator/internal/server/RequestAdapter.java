package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** Passes requests from HttpCore to the simulator's handler, and its responses back. */
final class RequestAdapter implements HttpServerRequestHandler {

    private final RequestHandler handler;
    private final Delay delay;
    private final ConnectionSlots.Slot slot;

    /** Handles the requests of the connection in that slot. */
    RequestAdapter(RequestHandler handler, Delay delay, ConnectionSlots.Slot slot) {
        this.handler = handler;
        this.delay = delay;
        this.slot = slot;
    }

    /** Thrown instead of a response when the connection is to be reset. */
    static final class ConnectionReset extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public void handle(ClassicHttpRequest message, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        if (hasOption(message, HttpHeaders.EXPECT, HeaderElements.CONTINUE)) {
            trigger.sendInformation(new BasicClassicHttpResponse(HttpStatus.SC_CONTINUE));
        }
        Request request = RequestParser.parse(message);
        slot.markExecuting();
        Delivery delivery = handle(request);
        if (delivery.mode() == Delivery.Mode.RESET) {
            throw new ConnectionReset();
        }
        Response response = delivery.response();
        ClassicHttpResponse sent = new BasicClassicHttpResponse(response.status());
        response.headers().forEach(sent::addHeader);
        boolean keepAlive = allowsKeepAlive(message, context);
        // Only HTTP/1.0 needs keep-alive, but it is valid in HTTP/1.1 too.
        sent.setHeader(HttpHeaders.CONNECTION, keepAlive ? HeaderElements.KEEP_ALIVE : HeaderElements.CLOSE);
        if (!response.body().isEmpty()) {
            sent.setEntity(entity(delivery));
        }
        trigger.submitResponse(sent);
    }

    private HttpEntity entity(Delivery delivery) {
        return delivery.mode() == Delivery.Mode.WHOLE
                ? new ContentEntity(delivery.response().body())
                : new FaultyEntity(delivery, delay);
    }

    private Delivery handle(Request request) throws IOException {
        try {
            return handler.handle(request);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            InterruptedIOException end = new InterruptedIOException("the simulator is closed");
            end.initCause(closed);
            throw end;
        }
    }

    private static boolean allowsKeepAlive(ClassicHttpRequest message, HttpContext context) {
        boolean persistent = HttpCoreContext.cast(context).getProtocolVersion().greaterEquals(HttpVersion.HTTP_1_1);
        return !hasOption(message, HttpHeaders.CONNECTION, HeaderElements.CLOSE)
                && (persistent || hasOption(message, HttpHeaders.CONNECTION, HeaderElements.KEEP_ALIVE));
    }

    private static boolean hasOption(ClassicHttpRequest message, String header, String option) {
        if (!message.containsHeader(header)) {
            return false;
        }
        List<String> options = new ArrayList<>();
        MessageSupport.parseTokens(message, header, options::add);
        return options.stream().anyMatch(option::equalsIgnoreCase);
    }
}
