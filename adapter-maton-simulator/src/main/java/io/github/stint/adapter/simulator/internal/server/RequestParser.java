package io.github.stint.adapter.simulator.internal.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.ProtocolException;

/** Turns a message of HttpCore into a {@link Request}, and reads its body completely. */
final class RequestParser {

    static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

    private RequestParser() {}

    /** Thrown for a body of more than {@value #MAX_BODY_BYTES} bytes. */
    static final class BodyTooLarge extends ProtocolException {

        private static final long serialVersionUID = 1L;
    }

    static Request parse(ClassicHttpRequest message) throws IOException, HttpException {
        // HttpCore decodes each byte to one character.
        String target = utf8(message.getPath().getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new ProtocolException("the request target is not UTF-8"));
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        try {
            return new Request(
                    message.getMethod(),
                    target,
                    Paths.decodedSegments(path),
                    Query.parse(query),
                    headers(message),
                    body(message.getEntity()));
        } catch (IllegalArgumentException malformed) {
            throw new ProtocolException("malformed request target", malformed);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpRequest message) {
        return Arrays.stream(message.getHeaders())
                .collect(groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT), mapping(Header::getValue, toList())));
    }

    private static Optional<String> body(HttpEntity entity) throws IOException, HttpException {
        if (entity == null) {
            return Optional.of("");
        }
        byte[] body;
        try {
            body = entity.getContent().readNBytes(MAX_BODY_BYTES + 1);
        } catch (MalformedChunkCodingException malformed) {
            throw new ProtocolException("malformed chunk", malformed);
        }
        if (body.length > MAX_BODY_BYTES) {
            throw new BodyTooLarge();
        }
        return utf8(body);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }
}
