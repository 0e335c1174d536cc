package io.github.stint.adapter.maton.internal.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.adapter.maton.internal.transport.Credential;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A cause that is logged has neither a secret nor the text of a response. */
class ErrorCausesTest {

    private static final String KEY = "very-secret-key";

    private final ErrorCauses causes = new ErrorCauses(Credential.ofMaton(KEY));

    /** A wire type. */
    record Item(List<Integer> sizes) {}

    private Throwable safe(Throwable reason) {
        return causes.of(reason).orElseThrow();
    }

    private void assertReplaced(Throwable reason) {
        Throwable safe = safe(reason);

        assertThat(safe).isNotSameAs(reason).hasNoCause().hasNoSuppressedExceptions();
        assertThat(safe.toString()).doesNotContain(KEY);
        assertThat(safe.getStackTrace()).isEqualTo(reason.getStackTrace());
    }

    private static <T extends Throwable> T causedBy(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    @Test
    void a_safe_cause_is_attached_as_it_is() {
        IOException safe = causedBy(new IOException("reset"), new IllegalStateException("closed"));

        assertThat(safe(safe)).isSameAs(safe);
        assertThat(causes.of(null)).isEmpty();
    }

    @Test
    void a_secret_anywhere_in_it_is_replaced() {
        assertReplaced(new IOException("sent " + KEY));
        assertReplaced(causedBy(new IOException("reset"), new IOException("sent " + KEY)));
        assertReplaced(causedBy(new IOException("a"), causedBy(new IOException("b"), new IOException("sent " + KEY))));
        IOException suppressing = new IOException("reset");
        suppressing.addSuppressed(new IOException("sent " + KEY));
        assertReplaced(suppressing);
        assertThat(safe(new IOException("sent " + KEY))).hasMessage("java.io.IOException: sent (hidden)");
    }

    @Test
    void a_control_character_is_replaced() {
        assertThat(safe(new IOException("a\u001bb")).getMessage()).doesNotContain("\u001b");
    }

    @Test
    void a_message_of_300_characters_is_kept_and_a_longer_one_is_truncated() {
        String prefix = "java.io.IOException: ";
        IOException most = new IOException("x".repeat(300 - prefix.length()));

        assertThat(safe(most)).isSameAs(most);
        assertThat(safe(new IOException("x".repeat(301 - prefix.length()))))
                .hasMessage(prefix + "x".repeat(300 - prefix.length()) + "...");
    }

    @Test
    void causes_in_a_circle_end() {
        IOException first = new IOException("first");
        IOException second = causedBy(new IOException("second"), first);
        first.initCause(second);

        assertThat(safe(first)).isSameAs(first);
    }

    @Test
    void invalid_json_is_described_by_its_place_without_its_text() {
        JacksonException invalid = catchThrowableOfType(
                JacksonException.class,
                () -> JsonMapper.shared().readValue("{\"sizes\":[1,\n \"private\"]}", Item.class));

        Throwable safe = safe(causedBy(new IOException("private"), invalid));

        assertThat(safe.getMessage())
                .startsWith("invalid JSON: InvalidFormatException in the field sizes.[1] at line 2, column ")
                .doesNotContain("private");
        assertThat(safe.getStackTrace()).isEqualTo(invalid.getStackTrace());
    }

    @Test
    void invalid_json_without_a_field_or_a_place_has_neither() {
        JacksonException invalid = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree("{\"private"));

        assertThat(safe(invalid).getMessage())
                .startsWith("invalid JSON: ")
                .contains(" at line 1, column ")
                .doesNotContain("in the field")
                .doesNotContain("private");
    }
}
