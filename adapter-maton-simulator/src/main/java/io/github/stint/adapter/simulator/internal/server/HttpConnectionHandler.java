package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseServer;
import org.apache.hc.core5.util.Timeout;

/** Answers the requests that come over one connection, one after the other, until one side ends it. */
final class HttpConnectionHandler {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 500;
    private static final int IDLE_MILLIS = 60_000;
    private static final int GOODBYE_MILLIS = 200;
    private static final int GOODBYE_READINGS = 500;

    private final Socket socket;
    private final OpenConnections sockets;
    private final RequestHandler responder;
    private final Delay pause;
    private final RequestLog log;
    private final HttpProcessor rules;

    /**
     * A conversation over one of the open sockets.
     *
     * @param rules what {@link #rules} makes
     */
    HttpConnectionHandler(
            Socket socket,
            OpenConnections sockets,
            HttpProcessor rules,
            RequestHandler responder,
            Delay pause,
            RequestLog log) {
        this.socket = socket;
        this.sockets = sockets;
        this.rules = rules;
        this.responder = responder;
        this.pause = pause;
        this.log = log;
    }

    /** Says that a body is too large to be read. */
    private static final class BodyTooLarge extends ProtocolException {

        private static final long serialVersionUID = 1L;
    }

    /** Holds the conversation; throws when it does not end as it should, which concerns nobody but the other side. */
    void hold() throws IOException, HttpException {
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection("http", limits)) {
            connection.bind(socket);
            boolean goesOn = exchange(connection);
            while (goesOn && isAskedAgain(connection)) {
                goesOn = exchange(connection);
            }
            sayGoodbye();
        }
    }

    /**
     * What all conversations do with requests and answers.
     *
     * @param clock tells when an answer is given
     */
    static HttpProcessor rules(Clock clock) {
        // Nothing that ends the connection with an error of the service: it is an answer like any other.
        return HttpProcessorBuilder.create()
                .add(new ResponseDate(clock))
                .add(new ResponseServer("stint-simulator"))
                .add(new ResponseContent())
                .add(new RequestValidateHost())
                .build();
    }

    private boolean isAskedAgain(DefaultBHttpServerConnection connection) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        // What was sent together with the last request is taken in already, so the connection cannot rest.
        if (connection.isDataAvailable(Timeout.ofMilliseconds(1))) {
            return true;
        }
        sockets.rest(socket);
        return !sockets.areTooMany()
                && connection.isDataAvailable(Timeout.ofMilliseconds(IDLE_MILLIS))
                && sockets.wake(socket);
    }

    /** Answers one request; false if there is no other after it. */
    private boolean exchange(DefaultBHttpServerConnection connection) throws IOException, HttpException {
        HttpCoreContext context = HttpCoreContext.create();
        ClassicHttpRequest head;
        Request request;
        try {
            head = connection.receiveRequestHeader();
            if (head == null) {
                return false;
            }
            connection.receiveRequestEntity(head);
            context.setProtocolVersion(version(head));
            context.setRequest(head);
            rules.process(head, head.getEntity(), context);
            invite(head, connection);
            request = read(head);
        } catch (HttpException | MalformedChunkCodingException unreadable) {
            refuse(unreadable, connection, context);
            return false;
        }
        Delivery reply = replyTo(request);
        if (reply.mode() == Delivery.Mode.RESET) {
            reset();
        }
        boolean goesOn = wantsToGoOn(head) && !sockets.areTooMany();
        ClassicHttpResponse response = response(reply, goesOn);
        send(response, MessageSupport.canResponseHaveBody(head.getMethod(), response), connection, context);
        return goesOn;
    }

    private static ProtocolVersion version(ClassicHttpRequest head) {
        return head.getVersion() == null ? HttpVersion.HTTP_1_1 : head.getVersion();
    }

    private static void invite(ClassicHttpRequest head, DefaultBHttpServerConnection connection)
            throws IOException, HttpException {
        Header expected = head.getFirstHeader(HttpHeaders.EXPECT);
        if (expected != null && "100-continue".equalsIgnoreCase(expected.getValue())) {
            connection.sendResponseHeader(new BasicClassicHttpResponse(HttpStatus.SC_CONTINUE));
            connection.flush();
        }
    }

    private ClassicHttpResponse response(Delivery reply, boolean goesOn) {
        Response answer = reply.response();
        ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
        answer.headers().forEach(response::setHeader);
        // Only clients of HTTP 1.0 have to be told that it goes on, but it does no harm to tell all.
        response.setHeader(HttpHeaders.CONNECTION, goesOn ? "keep-alive" : "close");
        if (!answer.body().isEmpty()) {
            response.setEntity(new ResponseEntity(reply, pause));
        }
        return response;
    }

    private void send(
            ClassicHttpResponse response,
            boolean withBody,
            DefaultBHttpServerConnection connection,
            HttpCoreContext context)
            throws IOException, HttpException {
        context.setResponse(response);
        rules.process(response, response.getEntity(), context);
        connection.sendResponseHeader(response);
        if (withBody) {
            connection.sendResponseEntity(response);
        }
        connection.flush();
    }

    /** Nothing of what was sent is told, because it may be a key. */
    private void refuse(Exception unreadable, DefaultBHttpServerConnection connection, HttpCoreContext context)
            throws IOException, HttpException {
        int status = status(unreadable);
        String message = switch (status) {
            case HttpStatus.SC_REQUEST_TOO_LONG -> "The body is larger than " + LARGEST_BODY + " bytes";
            case HttpStatus.SC_REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are too large";
            default -> "The request cannot be read";
        };
        try {
            log.tell(
                    "unreadable request " + status + " " + unreadable.getClass().getSimpleName());
        } catch (InterruptedException closed) {
            throw closed(closed);
        }
        Response refusal = new Json().error(status, message);
        send(response(Delivery.of(refusal, Delivery.Mode.WHOLE), false), true, connection, context);
    }

    private static int status(Exception unreadable) {
        if (unreadable instanceof BodyTooLarge) {
            return HttpStatus.SC_REQUEST_TOO_LONG;
        }
        return unreadable instanceof RequestHeaderFieldsTooLargeException
                ? HttpStatus.SC_REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpStatus.SC_BAD_REQUEST;
    }

    /** What is sent to a peer whose connection is closed in this way is answered with a reset, not with an orderly end. */
    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
        throw new EOFException("the connection was reset, as was asked for");
    }

    /**
     * Reads what still comes. Were the socket closed meanwhile, that would be answered with a reset, and the last answer could be lost
     * by it.
     */
    private void sayGoodbye() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(GOODBYE_MILLIS);
        InputStream rest = socket.getInputStream();
        byte[] unread = new byte[LONGEST_LINE];
        int readings = 0;
        while (readings < GOODBYE_READINGS && rest.read(unread) >= 0) {
            readings++;
        }
    }

    private static boolean wantsToGoOn(ClassicHttpRequest head) {
        List<String> wishes = new ArrayList<>();
        MessageSupport.parseTokens(head, HttpHeaders.CONNECTION, wish -> wishes.add(wish.toLowerCase(Locale.ROOT)));
        return !wishes.contains("close")
                && (version(head).greaterEquals(HttpVersion.HTTP_1_1) || wishes.contains("keep-alive"));
    }

    private Delivery replyTo(Request request) throws IOException {
        try {
            return responder.answer(request);
        } catch (InterruptedException closed) {
            throw closed(closed);
        }
    }

    private static InterruptedIOException closed(InterruptedException closed) {
        Thread.currentThread().interrupt();
        InterruptedIOException end = new InterruptedIOException("the simulator is closed");
        end.initCause(closed);
        return end;
    }

    private static Request read(ClassicHttpRequest head) throws IOException, HttpException {
        String sent = head.getRequestUri().startsWith("/") ? head.getRequestUri() : head.getPath();
        // Each byte came as one character.
        String target = utf8(sent.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new ProtocolException("malformed address"));
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        try {
            return new Request(
                    head.getMethod(),
                    target,
                    Paths.decodedSegments(path),
                    Query.parse(query),
                    headers(head),
                    body(head.getEntity()));
        } catch (IllegalArgumentException malformed) {
            throw new ProtocolException("malformed address", malformed);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpRequest head) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : head.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private static Optional<String> body(HttpEntity entity) throws IOException, HttpException {
        if (entity == null) {
            return Optional.of("");
        }
        byte[] body = entity.getContent().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BodyTooLarge();
        }
        return utf8(body);
    }

    private static Optional<String> utf8(byte[] text) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
