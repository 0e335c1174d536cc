package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is sent in one header, and occurs nowhere else. */
class CredentialTest {

    private static final URI SERVICE = URI.create("https://service.test");

    @Test
    void is_sent_in_the_header_of_its_service() {
        assertThat(Credential.ofMaton("k1").header()).isEqualTo("Authorization");
        assertThat(Credential.ofMaton("k1").value()).isEqualTo("Bearer k1");
        assertThat(Credential.ofClockify("k1").header()).isEqualTo("X-Api-Key");
        assertThat(Credential.ofClockify("k1").value()).isEqualTo("k1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void is_required(@Nullable String key) {
        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> Credential.ofMaton(key))
                .satisfies(error -> assertThat(error.hint()).contains("maton.ai/settings (MATON_API_KEY)"));
        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> Credential.ofClockify(key))
                .satisfies(error -> assertThat(error.hint()).contains("CLOCKIFY_API_KEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", " ab", "ab\n", "ab\r\nX: y", "schlüssel"})
    void has_no_character_that_could_end_a_header(String key) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Credential.ofMaton(key))
                .satisfies(
                        error -> assertThat(error.getMessage() + error.hint()).doesNotContain(key));
    }

    static Stream<String> forms() {
        return Stream.of(
                "ab/c\"d+e\\f?g~1",
                // JSON, also with an escaped slash
                "ab/c\\\"d+e\\\\f?g~1",
                "ab\\/c\\\"d+e\\\\f?g~1",
                // Percent-encoded, in upper and lower case
                "ab%2Fc%22d%2Be%5Cf%3Fg%7E1",
                "ab%2fc%22d%2be%5cf%3fg%7e1",
                // Base64
                "YWIvYyJkK2VcZj9nfjE=",
                "YWIvYyJkK2VcZj9nfjE");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_redacted_in_every_form(String form) {
        Credential credential = Credential.ofMaton("ab/c\"d+e\\f?g~1");

        assertThat(credential.redact("before " + form + " after"))
                .startsWith("before (hidden)")
                .endsWith(" after");
    }

    @Test
    void another_text_is_not_redacted() {
        Credential credential = Credential.ofMaton("The-Key1");

        assertThat(credential.redact("the-key1, a The-Key 1 and no more"))
                .isEqualTo("the-key1, a The-Key 1 and no more");
        assertThat(credential.redact("aThe-Key1b")).isEqualTo("a(hidden)b");
    }

    @Test
    void a_key_that_no_service_issues_is_not_redacted_within_words() {
        assertThat(Credential.ofMaton("seven77").redact("seven77 k")).isEqualTo("seven77 k");
        assertThat(Credential.ofMaton("k").redact("check the network")).isEqualTo("check the network");
    }

    @ParameterizedTest
    @CsvSource({
        "https://c.test/?session_token=abc123&x=1, https://c.test/?session_token=(hidden)&x=1",
        "SESSION_TOKEN%3Dabc, SESSION_TOKEN%3D(hidden)",
        "session_token\\u003dabc, session_token\\u003d(hidden)",
        "Authorization: bearer abc def, Authorization: bearer (hidden) def",
    })
    void other_secrets_are_redacted_too(String text, String redacted) {
        assertThat(Credential.ofMaton("k1").redact(text)).isEqualTo(redacted);
    }

    @Test
    @DisplayName("the digest differs between keys and services, and is the same in each process")
    void digest() {
        Credential credential = Credential.ofMaton("k1");

        assertThat(credential.digest(SERVICE))
                .isEqualTo(Credential.ofClockify("k1").digest(SERVICE))
                .isNotEqualTo(Credential.ofMaton("k2").digest(SERVICE))
                .isNotEqualTo(credential.digest(URI.create("https://other.test")))
                .matches("[0-9a-f]{32}")
                .doesNotContain("k1");
    }

    @Test
    void is_hidden_when_printed() {
        assertThat(Credential.ofMaton("k1")).hasToString("(hidden)");
    }
}
