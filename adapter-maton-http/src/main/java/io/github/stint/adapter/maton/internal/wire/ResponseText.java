package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Answers as texts for people. */
public final class ResponseText {

    private static final int BEGINNING = 200;

    private ResponseText() {}

    /** The whole body; it was read already, so that nothing is waited for. */
    public static byte[] bytes(Response answer) {
        if (answer.body() == null) {
            return new byte[0];
        }
        try (InputStream body = answer.body().asInputStream()) {
            return body.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it is written for a browser. */
    public static boolean isPage(Response answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8).stripLeading().startsWith("<");
    }

    /** The status, the type and the beginning of the body, without anything secret. */
    public static String describe(Response answer, Credential credential) {
        Collection<String> types = answer.headers().getOrDefault("Content-Type", List.of());
        String type = credential.redact(types.stream().findFirst().orElse("no content type"));
        // Redacted before it is cut, so that no half of a secret is left.
        String text = credential
                .redact(new String(bytes(answer), StandardCharsets.UTF_8))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String beginning = text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "...";
        return "status " + answer.status() + ", " + type + (beginning.isEmpty() ? ", no body" : ": " + beginning);
    }
}
