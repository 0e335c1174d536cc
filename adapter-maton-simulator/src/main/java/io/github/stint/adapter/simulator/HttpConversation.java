package io.github.stint.adapter.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.http.protocol.ResponseServer;

/** Answers the requests that come over one connection, one after the other, until one side ends it. */
final class HttpConversation implements HttpServerRequestHandler {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final Socket socket;
    private final Responder responder;
    private final Pause pause;
    private final Set<Socket> resting;
    /** Whether the last request could be read to its end, so that another one can be read after it. */
    private boolean understood;

    /**
     * A conversation.
     *
     * @param resting holds the socket whenever nothing is asked over it
     */
    HttpConversation(Socket socket, Responder responder, Pause pause, Set<Socket> resting) {
        this.socket = socket;
        this.responder = responder;
        this.pause = pause;
        this.resting = resting;
    }

    /** Holds the conversation; throws when it does not end as it should, which concerns nobody but the other side. */
    void hold() throws IOException, HttpException {
        HttpService service = new HttpService(headers(), new BasicHttpServerExpectationDecorator(this));
        try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection("http", Http1Config.DEFAULT)) {
            connection.bind(socket);
            do {
                understood = false;
                resting.add(socket);
                service.handleRequest(connection, HttpCoreContext.create());
            } while (understood
                    && connection.isOpen()
                    && !Thread.currentThread().isInterrupted());
        }
    }

    /** The usual ones, except that the connection outlives an error of the service: it is an answer like any other. */
    private static HttpProcessor headers() {
        return HttpProcessorBuilder.create()
                .add(new ResponseDate())
                .add(new ResponseServer("stint-simulator"))
                .add(new ResponseContent())
                .add(new RequestValidateHost())
                .build();
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        resting.remove(socket);
        Reply reply = replyTo(request);
        if (reply.delivery() == Reply.Delivery.RESET) {
            reset();
        }
        Answer answer = reply.answer();
        ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
        answer.headers().forEach(response::setHeader);
        if (wantsToEnd(request)) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (!answer.body().isEmpty()) {
            response.setEntity(new AnswerEntity(reply, pause));
        }
        trigger.submitResponse(response);
    }

    /** What is sent to a peer whose connection is closed in this way is answered with a reset, not with an orderly end. */
    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
        throw new EOFException("the connection was reset, as was asked for");
    }

    private static boolean wantsToEnd(ClassicHttpRequest request) {
        Header wish = request.getFirstHeader(HttpHeaders.CONNECTION);
        return wish != null && "close".equalsIgnoreCase(wish.getValue());
    }

    private Reply replyTo(ClassicHttpRequest request) throws IOException, HttpException {
        Request read = read(request);
        understood = true;
        try {
            return responder.answer(read);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulator is closed");
        }
    }

    private static Request read(ClassicHttpRequest request) throws IOException, HttpException {
        String target = request.getRequestUri().startsWith("/") ? request.getRequestUri() : request.getPath();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        try {
            return new Request(
                    request.getMethod(),
                    target,
                    Paths.decodedSegments(path),
                    Query.parse(query),
                    headers(request),
                    body(request.getEntity()));
        } catch (IllegalArgumentException malformed) {
            throw new ProtocolException("malformed address", malformed);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private static String body(HttpEntity entity) throws IOException, HttpException {
        if (entity == null) {
            return "";
        }
        byte[] body = entity.getContent().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProtocolException("more than " + LARGEST_BODY + " bytes in a body");
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
