package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {

    private static final String BASE = "/clockify/api/v1";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    @Test
    void isSentAsItIsWithTheKey() {
        service.on("GET", BASE + "/user", Service.answer(200, "{\"a\": 1}").withHeader("X-Thing", "b"));

        RawResponse answer = service.stint(config -> config.connection(new ConnectionId("c-1")))
                .send("GET", "/user?include-memberships=true&x=%20a", Optional.empty());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"a\": 1}");
        assertThat(answer.headers().get("x-thing")).containsExactly("b");
        assertThat(service.asked()).containsExactly("GET " + BASE + "/user?include-memberships=true&x=%20a");
        assertThat(service.requests().get(0).getHeader("Authorization")).isEqualTo("Bearer " + Service.KEY);
        assertThat(service.requests().get(0).getHeader("Maton-Connection")).isEqualTo("c-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;b/c", "/..a/b..", "/a?q=%25252F&r=/../;", "/a%20b"})
    void mayHaveAnyPathThatStaysWhereItIs(String path) {
        service.onAnything(Service.answer(200, "{}"));

        service.stint().send("GET", path, Optional.empty());

        assertThat(service.asked()).containsExactly("GET " + BASE + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void carriesABody(String method) {
        service.on(method, BASE + "/x", 201, "");

        RawResponse answer = service.stint().send(method, "/x", Optional.of("{\"ä\":1}"));

        assertThat(answer.body()).isEmpty();
        assertThat(service.sentBody()).isEqualTo("{\"ä\":1}");
        assertThat(service.requests().get(0).getHeader("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user",
                "//evil.example.com",
                "/../control",
                "/a/../../b",
                "/a/%2e%2E/b",
                "/a/.",
                "/a/%2Fb",
                "/a%5cb",
                "/..;/..;/slack",
                "/a/..%3b/b",
                "/.%2e;/x",
                "/a/.;x=1",
                "/%252e%252e/x",
                "/a%252Fb",
                "/a%25252Fb",
                "/a%zz",
                "/a%",
                "/a%4",
                "/x?q=%",
                "/x?q=%zz",
                "/a\r\nX-Evil: 1",
                "/a%0d%0aX: 1",
                "/a b",
                "/a#b",
                "/a\\b",
                "/ä",
                "/a?b\nc",
            })
    void rejectsAPathThatLeadsElsewhere(String path) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> service.stint().send("GET", path, Optional.empty()))
                .satisfies(error -> assertThat(error.field()).isEqualTo("path"));
        assertThat(service.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "HEAD", "TRACE", "CONNECT", "", "GET /x HTTP/1.1\r\n"})
    void rejectsAnUnsupportedMethod(String method) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> service.stint().send(method, "/user", Optional.empty()))
                .satisfies(error -> assertThat(error.field()).isEqualTo("method"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /x?key=", "GET x", "POST /x/", "GET /", "A"})
    void no_error_has_the_key_that_was_typed_in_the_wrong_place(String request) {
        service.onAnything(Service.answer(403, ""));
        String[] typed = (request + Service.KEY).split(" ", -1);

        assertThatThrownBy(() -> service.stint().send(typed[0], typed[typed.length - 1], Optional.empty()))
                .isInstanceOfSatisfying(
                        StintException.class,
                        error -> assertThat(error.getMessage() + error.hint() + error.operation())
                                .doesNotContain(Service.KEY)
                                .contains("(hidden)"));
    }

    @Test
    void failsAndIsRetriedLikeAllOthers() {
        service.onAnything(Service.answer(503, ""));
        MatonStint stint = service.stint(config -> config.maxAttempts(2));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> stint.send("GET", "/user", Optional.empty()));
        assertThat(service.asked()).hasSize(2);
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.send("POST", "/workspaces", Optional.of("{}")));
        assertThat(service.asked()).hasSize(3);
    }
}
