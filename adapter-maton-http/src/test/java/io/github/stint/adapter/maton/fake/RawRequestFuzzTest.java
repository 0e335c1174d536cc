package io.github.stint.adapter.maton.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.StintException;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts of a caller that become a part of a request: none leads elsewhere, and none is in another header. */
class RawRequestFuzzTest {

    private static final List<Integer> STATUSES = List.of(200, 403, 404, 418);

    private final FakeGateway gateway = new FakeGateway()
            .otherwise(request -> Reply.of(
                    STATUSES.get(Math.floorMod(request.path().hashCode(), STATUSES.size())), "{\"message\":\"no\"}"));
    private final List<RequestEvent> events = new ArrayList<>();
    private final MatonStint stint = gateway.stint(config -> config.onRequest(events::add, Clock.systemUTC()));

    private static Corpus corpus(String... words) {
        return Corpus.read(RawRequestFuzzTest.class, "paths").withWords(words);
    }

    private static void requirePrintable(StintException error) {
        PrintedText.require(error.getMessage(), FakeGateway.KEY);
        PrintedText.require(error.hint(), FakeGateway.KEY);
    }

    @Test
    void sends_or_rejects_any_path() {
        Fuzz.of(
                        "paths of raw requests",
                        corpus("/", "..", "%2e", "%2F", ";", "?", "#", "@", "\\", "//", "/user", FakeGateway.KEY))
                .rejectedBy(StintException.class, RawRequestFuzzTest::requirePrintable)
                .texts(text -> {
                    gateway.forget();
                    events.clear();
                    assertThat(stint.send("GET", text, Optional.empty()).status())
                            .isEqualTo(200);
                    String sent = gateway.requests().get(0).path();
                    assertThat(sent).isEqualTo(text);
                    assertThat(URI.create("https://gateway.test/clockify/api/v1" + sent)
                                    .normalize()
                                    .getPath())
                            .startsWith("/clockify/api/v1/");
                });
    }

    @Test
    void a_path_with_what_is_no_id_of_a_workspace_is_sent() {
        gateway.otherwise(request -> Reply.of(200, "{}"));

        assertThat(stint.send("GET", "/workspaces/" + "0".repeat(1000), Optional.empty())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_path_of_many_words_is_sent_and_observed() {
        String path = "/a" + "-a".repeat(30_000);
        gateway.otherwise(request -> Reply.of(200, "{}"));

        assertThat(stint.send("GET", path, Optional.empty()).status()).isEqualTo(200);
        assertThat(events).isNotEmpty();
    }

    @Test
    void accepts_or_rejects_any_setting() {
        Fuzz.of("settings of the HTTP adapter", corpus("https://", "http://127.0.0.1", ":", "@", "stint/1", "key"))
                .rejectedBy(InvalidValue.class, error -> PrintedText.require(error.getMessage()))
                .rejectedBy(NotAuthenticated.class, error -> PrintedText.require(error.getMessage()))
                .texts(text -> {
                    MatonConfig config = switch (Math.floorMod(text.hashCode(), 4)) {
                        case 0 -> MatonConfig.maton(text).build();
                        case 1 ->
                            MatonConfig.maton(FakeGateway.KEY).userAgent(text).build();
                        case 2 ->
                            MatonConfig.maton(FakeGateway.KEY)
                                    .connection(new ConnectionId(text))
                                    .build();
                        default ->
                            MatonConfig.maton(FakeGateway.KEY)
                                    .gatewayUrl(url(text))
                                    .build();
                    };
                    PrintedText.require(config.toString(), FakeGateway.KEY);
                });
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAUrl) {
            return URI.create("https://gateway.test");
        }
    }
}
