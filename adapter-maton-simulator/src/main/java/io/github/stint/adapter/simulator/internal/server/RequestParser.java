package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
        String target = target(message.getPath());
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        try {
            byte[] body = body(message.getEntity());
            return new Request(
                    message.getMethod(),
                    target,
                    Paths.decodedSegments(path),
                    Query.parse(query),
                    headers(message),
                    utf8(body),
                    Content.of(body));
        } catch (IllegalArgumentException malformed) {
            throw new ProtocolException("malformed request target", malformed);
        }
    }

    /** HttpCore decodes each byte to one character. */
    private static String target(String bytes) throws ProtocolException {
        return utf8(bytes.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new ProtocolException("the request target is not UTF-8"));
    }

    private static Map<String, List<String>> headers(ClassicHttpRequest message) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : message.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return headers;
    }

    private static byte[] body(HttpEntity entity) throws IOException, HttpException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] body;
        try {
            body = entity.getContent().readNBytes(bytesToRead(entity.getContentLength()));
        } catch (MalformedChunkCodingException malformed) {
            throw new ProtocolException("malformed chunk", malformed);
        }
        if (body.length > MAX_BODY_BYTES) {
            throw new BodyTooLarge();
        }
        return body;
    }

    /** A buffer for the largest body would take longer than to read a usual one. */
    private static int bytesToRead(long length) {
        return length >= 0 && length <= MAX_BODY_BYTES ? (int) length : MAX_BODY_BYTES + 1;
    }

    private static Optional<String> utf8(byte[] bytes) {
        if (isAscii(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte next : bytes) {
            if (next < 0) {
                return false;
            }
        }
        return true;
    }
}
