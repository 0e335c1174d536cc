package io.github.stint.adapter.maton.internal.wire;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Responses of the service, as the transport returns them. */
final class Responses {

    static final String KEY = "very-secret-key";
    static final Credential CREDENTIAL = Credential.ofMaton(KEY);

    private Responses() {}

    /** The response to a read. */
    static Response of(int status, String body) {
        return to(HttpMethod.GET, status, body);
    }

    static Response to(HttpMethod method, int status, String body) {
        return with(method, status, body, Map.of());
    }

    /** The response to a read, with one header. */
    static Response with(String header, String value, String body) {
        return with(HttpMethod.GET, 200, body, Map.of(header, List.of(value)));
    }

    private static Response with(HttpMethod method, int status, String body, Map<String, Collection<String>> headers) {
        Map<String, Collection<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return Response.builder()
                .request(Request.create(
                        method, "https://service.test/tags", Map.of(), null, StandardCharsets.UTF_8, null))
                .status(status)
                .headers(byName)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
