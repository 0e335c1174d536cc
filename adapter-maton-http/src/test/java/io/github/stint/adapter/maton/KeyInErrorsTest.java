package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.NewTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No exception, event or log record has the key in any form, whatever the service sends back. */
class KeyInErrorsTest {

    private static final String KEY = "ma/rker+key=of\"ada\\1?";

    private static final List<String> FORMS = forms();

    @RegisterExtension
    private final Service service = new Service();

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("io.github.stint");
    private final Level level = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage() + " "
                    + (line.getThrown() == null ? "" : Throwables.getStackTrace(line.getThrown())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void recordLogs() {
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void stopRecording() {
        root.removeHandler(handler);
        root.setLevel(level);
    }

    private static List<String> forms() {
        byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
        String json = KEY.replace("\\", "\\\\").replace("\"", "\\\"");
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        return List.of(
                KEY,
                json,
                json.replace("/", "\\/"),
                percent,
                percent.toLowerCase(Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private Stint stint() {
        return service.connected(MatonConfig.maton(KEY)
                .gatewayUrl(service.url().resolve("/clockify"))
                .controlUrl(service.url())
                .maxAttempts(1)
                .onRequest(event -> seen.add(event.toString()), Clock.systemUTC())
                .build());
    }

    private static final List<Consumer<Stint>> CALLS = List.of(
            stint -> stint.users().current(),
            stint -> stint.tags().create(WORKSPACE, NewTag.named("urgent")),
            stint -> stint.connections().list(ConnectionQuery.all()));

    private void requireNoKey() {
        Stint stint = stint();
        for (Consumer<Stint> call : CALLS) {
            Throwable error = catchThrowable(() -> call.accept(stint));
            assertThat(error).isInstanceOf(StintException.class);
            seen.addAll(texts((StintException) error));
        }
        assertThat(seen)
                .allSatisfy(text -> FORMS.forEach(form -> assertThat(text).doesNotContain(form)));
    }

    private static void assertNoneHasTheKey(List<String> texts) {
        assertThat(texts).isNotEmpty().noneMatch(text -> FORMS.stream().anyMatch(text::contains));
    }

    /** Everything that a program may print or send of an error, with its causes and what was suppressed. */
    private static List<String> texts(StintException error) {
        return List.of(
                error.toString(),
                error.hint(),
                error.operation(),
                error.code(),
                String.valueOf(error.response()),
                error.message().toString(),
                Throwables.getStackTrace(error),
                serialized(error));
    }

    private static String serialized(Throwable error) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 401, 402, 403, 404, 409, 429, 500, 503})
    void in_no_form_that_a_response_has_it(int status) {
        String all = String.join(" or ", FORMS);
        String encoded = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        service.onAnything(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/plain; a=" + encoded)
                .withHeader("Location", "http://" + encoded + "/")
                .withHeader("Retry-After", KEY)
                .withBody("cannot use Authorization: Bearer " + all + " here"));
        requireNoKey();
        String inJson = all.replace("\\", "\\\\").replace("\"", "\\\"");
        // With success, such a body can be a valid response.
        service.onAnything(aResponse()
                .withStatus(Math.max(status, 400))
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"key " + inJson + " is wrong\",\"code\":4003,\"id\":\"" + inJson + "\"}"));
        requireNoKey();
    }

    @Test
    void of_a_service_that_does_not_exist() {
        Stint nowhere = service.connected(MatonConfig.maton(KEY)
                .gatewayUrl(URI.create("http://127.0.0.1:1/clockify"))
                .controlUrl(URI.create("http://127.0.0.1:1"))
                .maxAttempts(1)
                .onRequest(event -> seen.add(event.toString()), Clock.systemUTC())
                .build());

        for (Consumer<Stint> call : CALLS) {
            Throwable error = catchThrowable(() -> call.accept(nowhere));
            assertThat(error).isInstanceOf(StintException.class);
            seen.addAll(texts((StintException) error));
        }

        assertNoneHasTheKey(List.copyOf(seen));
    }

    @Test
    void of_a_key_that_is_no_key() {
        Stream.of(KEY + "\r\nX: y", KEY + "\u0000", KEY + " ", "\u00fc" + KEY).forEach(wrong -> {
            Throwable error = catchThrowable(() -> MatonConfig.maton(wrong).build());

            assertThat(error).isInstanceOf(StintException.class);
            assertThat(texts((StintException) error)).noneMatch(text -> text.contains(KEY));
        });
    }
}
