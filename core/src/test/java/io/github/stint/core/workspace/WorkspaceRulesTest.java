package io.github.stint.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.junit.jupiter.api.Test;

class WorkspaceRulesTest {

    @Test
    void namesHave1To50Characters() {
        assertThatCode(() -> NewWorkspace.named("x")).doesNotThrowAnyException();
        assertThatCode(() -> NewWorkspace.named("x".repeat(50))).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> NewWorkspace.named(""));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> NewWorkspace.named("x".repeat(51)))
                .withMessageContaining("workspace")
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create workspace"));
    }

    @Test
    void refusesANameThatIsTaken() {
        Refused refusal = WorkspaceRules.nameTaken("create workspace", "Home");

        assertThat(refusal.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(refusal.operation()).isEqualTo("create workspace");
        assertThat(refusal).hasMessageContaining("\"Home\"");
    }
}
