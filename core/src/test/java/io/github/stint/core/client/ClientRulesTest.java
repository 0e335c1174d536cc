package io.github.stint.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRulesTest {

    private static final String OPERATION = "create client";

    @Test
    void onlyAnArchivedClientCanBeDeleted() {
        Client active = Samples.client().name("Acme").build();

        assertThatCode(() -> ClientRules.requireDeletable(
                        Samples.client().archived(true).build()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ClientRules.requireDeletable(active))
                .withMessageContaining("\"Acme\"")
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.CLIENT_NOT_ARCHIVED))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("delete client"));
    }

    @Test
    void refusesANameThatIsTaken() {
        Refused refusal = ClientRules.nameTaken(OPERATION, "Acme");

        assertThat(refusal.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(refusal.operation()).isEqualTo(OPERATION);
        assertThat(refusal).hasMessageContaining("\"Acme\"");
    }

    @Test
    void namesHave1To100Characters() {
        assertThatCode(() -> ClientRules.requireName(OPERATION, "x")).doesNotThrowAnyException();
        assertThatCode(() -> ClientRules.requireName(OPERATION, "x".repeat(100)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ClientRules.requireName(OPERATION, ""));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireName(OPERATION, "x".repeat(101)))
                .withMessageContaining("client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "a@b", "a.b+c@d-e.example", "änn@exämple.de"})
    void takesAnythingThatMayBeAnEmailAddress(String email) {
        assertThatCode(() -> ClientRules.requireEmail(OPERATION, email)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ann", "@example.com", "ann@", "ann@b@c", "an n@example.com", " ann@example.com", "a@b\n"})
    void refusesWhatCannotBeAnEmailAddress(String email) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireEmail(OPERATION, email))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
    }

    @Test
    void thereAreThreeFurtherEmailAddressesAtMost() {
        assertThatCode(() -> ClientRules.requireCcEmails(OPERATION, Collections.nCopies(3, "a@b")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireCcEmails(OPERATION, Collections.nCopies(4, "a@b")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("cc-emails"));
    }

    @Test
    void eachFurtherEmailAddressMustBeOne() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireCcEmails(OPERATION, List.of("a@b", "nowhere")))
                .withMessageContaining("nowhere");
    }

    @Test
    void addressesAndNotesHave3000CharactersAtMost() {
        String longest = "x".repeat(3000);

        assertThatCode(() -> ClientRules.requireAddress(OPERATION, longest)).doesNotThrowAnyException();
        assertThatCode(() -> ClientRules.requireNote(OPERATION, longest)).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireAddress(OPERATION, longest + "x"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("address"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ClientRules.requireNote(OPERATION, longest + "x"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("note"));
    }
}
