package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.MemoryBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Formats responses for messages. */
public final class ResponseText {

    private static final int MAX_BODY_LENGTH = 200;

    private ResponseText() {}

    /** The body, which is already in memory; the caller must not change it. */
    public static byte[] bytes(Response response) {
        if (response.body() == null) {
            return new byte[0];
        }
        if (response.body() instanceof MemoryBody memory) {
            return memory.bytes();
        }
        try (InputStream body = response.body().asInputStream()) {
            return body.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the body is HTML. */
    public static boolean isHtml(Response response) {
        return new String(bytes(response), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("<");
    }

    /** The status, the content type and the start of the body, without secrets. */
    public static String describe(Response response, Credential credential) {
        Collection<String> types = response.headers().getOrDefault("Content-Type", List.of());
        String type = credential.redact(types.stream().findFirst().orElse("no content type"));
        // Redacted before it is truncated, so that no part of a secret remains.
        String text = credential
                .redact(new String(bytes(response), StandardCharsets.UTF_8))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String start = text.length() <= MAX_BODY_LENGTH ? text : text.substring(0, MAX_BODY_LENGTH) + "...";
        return "status " + response.status() + ", " + type + (start.isEmpty() ? ", no body" : ": " + start);
    }
}
