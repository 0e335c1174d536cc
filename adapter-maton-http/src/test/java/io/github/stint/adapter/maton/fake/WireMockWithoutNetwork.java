package io.github.stint.adapter.maton.fake;

import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP client that calls the stubs of WireMock directly. A connection that breaks during the body has sent no body. */
public final class WireMockWithoutNetwork {

    private WireMockWithoutNetwork() {}

    /** A client of the server that the factory has built. */
    public static HttpClient client(DirectCallHttpServerFactory factory) {
        return new FakeHttpClient(request -> respond(factory.getHttpServer(), request));
    }

    private static Reply respond(DirectCallHttpServer server, HttpRequest request) {
        ImmutableRequest.Builder received = ImmutableRequest.create()
                .withAbsoluteUrl(request.uri().toString())
                .withMethod(RequestMethod.fromString(request.method()))
                .withProtocol("HTTP/1.1")
                .withClientIp("127.0.0.1")
                .withBody(request.bodyPublisher().map(RequestBody::bytes).orElse(new byte[0]));
        request.headers().map().forEach(received::withHeader);
        Response response = server.stubRequest(received.build());
        Fault fault = response.getFault();
        if (fault == Fault.MALFORMED_RESPONSE_CHUNK) {
            return Reply.of(response.getStatus(), "").breakingWith(new IOException("malformed chunk"));
        }
        if (fault != null) {
            return Reply.failing(
                    fault == Fault.CONNECTION_RESET_BY_PEER
                            ? new SocketException("Connection reset")
                            : new IOException("HTTP/1.1 header parser received no bytes"));
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
        byte[] body = response.getBody();
        return new Reply(response.getStatus(), headers, body == null ? new byte[0] : body, Optional.empty());
    }
}
