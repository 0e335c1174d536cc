package io.github.stint.adapter.maton.internal.wire;

import feign.RequestTemplate;
import feign.Response;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decodes responses and encodes bodies as Feign does. */
public final class DecodedLists {

    private DecodedLists() {}

    /** The JSON of tests. */
    public static Json json() {
        return new Json(Responses.CREDENTIAL);
    }

    /** Decodes a body. */
    public static Object decode(Json json, Type type, byte[] body) throws IOException {
        return decode(json, type, body, StandardCharsets.UTF_8.name());
    }

    /** Decodes a body with that character set in its content type. */
    public static Object decode(Json json, Type type, byte[] body, String charset) throws IOException {
        Map<String, Collection<String>> headers =
                Map.of("Content-Type", List.of("application/json; charset=" + charset));
        Response response =
                Responses.of(200, "").toBuilder().headers(headers).body(body).build();
        return json.decoder().decode(response, type);
    }

    /** Encodes a body as Feign does. */
    public static byte[] encode(Object body, Type type) {
        RequestTemplate request = new RequestTemplate();
        json().encoder().encode(body, type, request);
        return request.body();
    }
}
