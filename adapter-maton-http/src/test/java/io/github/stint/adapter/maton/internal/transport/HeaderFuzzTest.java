package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers of the service, and texts from which secrets are removed. */
class HeaderFuzzTest {

    private final Credential credential = Credential.ofMaton(TestRequests.KEY);

    @Test
    void reads_or_ignores_retry_after() {
        Fuzz.of("Retry-After", Corpus.read(getClass(), "headers").withWords("Mon", "GMT", "Mar", "2026", "120", "-"))
                .texts(text -> {
                    int half = text.length() / 2;
                    for (String date : List.of("Mon, 02 Mar 2026 12:00:00 GMT", text, text.substring(half))) {
                        Response response = Response.builder()
                                .status(429)
                                .request(TestRequests.request(HttpMethod.GET, "/user"))
                                .headers(Map.of(
                                        "Retry-After", List.of(text.substring(0, half), text), "Date", List.of(date)))
                                .build();
                        RetryAfter.of(response)
                                .ifPresent(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofDays(365)));
                    }
                });
    }

    @Test
    void removes_the_key_from_any_text() {
        String base64 = Base64.getEncoder().encodeToString(TestRequests.KEY.getBytes(StandardCharsets.UTF_8));
        Fuzz.of(
                        "redaction of the key",
                        Corpus.read(getClass(), "headers")
                                .withWords(TestRequests.KEY, base64, "Bearer ", "session_token=", "%3d"))
                .texts(text -> PrintedText.requireNoSecret(credential.redact(text), TestRequests.KEY, base64));
    }
}
