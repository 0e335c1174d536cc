package io.github.stint.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.UnexpectedResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the service and of users in errors, which are printed on a terminal and in logs. */
class PrintableTextTest {

    private static final String HOSTILE = "a\u001b[2J\nb\u202Ec";
    private static final String SAFE = "a [2J b c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\t",
                "\n",
                "\r\n",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u2028",
                "\u2029",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069",
                "\ud800",
                "\udc00",
                "\u001b\u001b"
            })
    void replaces_what_is_not_printable_by_one_space(String text) {
        assertThat(PrintableText.of("x" + text + "y")).isEqualTo("x y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a  b ", "\u00e9\u0301", "\ud83d\ude00", "\u05d0\u200f", "\u200b", "\ufffd", "{}"})
    void leaves_other_characters(String text) {
        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @Test
    void an_error_is_printable() {
        UnexpectedResponse error = new UnexpectedResponse("list", HOSTILE, HOSTILE);
        error.addResponse(ServiceResponse.of(400).withCode(HOSTILE).withMessage(HOSTILE));
        error.addConsequence(ErrorMessage.of(HOSTILE));

        assertThat(error).hasMessage(SAFE + "; " + SAFE);
        assertThat(error.hint()).isEqualTo(SAFE);
        assertThat(error.response()).map(ServiceResponse::toString).hasValue("status 400, code " + SAFE + ": " + SAFE);
    }

    @Test
    void a_message_with_instants_and_one_with_a_name_are_printable() {
        assertThat(ErrorMessage.of(HOSTILE + "{}", Instant.EPOCH)).hasToString(SAFE + "1970-01-01T00:00:00Z");
        assertThat(new NotFound("show tag", EntityKind.TAG, HOSTILE).getMessage())
                .contains(SAFE);
        assertThat(new InvalidValue("read", "name", HOSTILE, "hint").getMessage())
                .isEqualTo(SAFE);
    }

    @Test
    void a_data_problem_is_printable() {
        DataProblem problem = new DataProblem(EntityKind.TAG, Optional.of(HOSTILE), HOSTILE, false);

        assertThat(problem.message()).isEqualTo("the tag " + SAFE + ": " + SAFE);
    }
}
