package io.github.stint.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectRulesTest {

    private static final String OPERATION = "create project";

    @Test
    void onlyAnArchivedProjectCanBeDeleted() {
        Project active = Samples.project().name("Website").build();

        assertThatCode(() -> ProjectRules.requireDeletable(
                        Samples.project().archived(true).build()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ProjectRules.requireDeletable(active))
                .withMessageContaining("\"Website\"")
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.PROJECT_NOT_ARCHIVED))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("delete project"));
    }

    @Test
    void refusesANameThatIsTaken() {
        Refused refusal = ProjectRules.nameTaken(OPERATION, "Website");

        assertThat(refusal.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(refusal.operation()).isEqualTo(OPERATION);
        assertThat(refusal).hasMessageContaining("\"Website\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 250})
    void namesHave2To250Characters(int length) {
        assertThatCode(() -> ProjectRules.requireName(OPERATION, "x".repeat(length)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 251})
    void refusesAnyOtherName(int length) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ProjectRules.requireName(OPERATION, "x".repeat(length)))
                .withMessageContaining("project");
    }

    @Test
    void notesHave16384CharactersAtMost() {
        assertThatCode(() -> ProjectRules.requireNote(OPERATION, "x".repeat(16_384)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ProjectRules.requireNote(OPERATION, "x".repeat(16_385)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1976D2", "#abcdef", "#000000"})
    void takesAColour(String color) {
        assertThatCode(() -> ProjectRules.requireColor(OPERATION, color)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "1976D2", "#19D", "#1976D", "#1976D2F", "#1976DG", "red", " #1976D2", "#1976D2\n"})
    void refusesWhatIsNoColour(String color) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ProjectRules.requireColor(OPERATION, color))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("color"));
    }
}
