package io.github.stint.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import org.junit.jupiter.api.Test;

class TaskRulesTest {

    private static final String OPERATION = "create task";

    @Test
    void onlyATaskThatIsDoneCanBeDeleted() {
        Task active = Samples.task().name("Draft").build();

        assertThatCode(() -> TaskRules.requireDeletable(
                        Samples.task().status(TaskStatus.DONE).build()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TaskRules.requireDeletable(active))
                .withMessageContaining("\"Draft\"")
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.TASK_NOT_DONE))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("delete task"));
    }

    @Test
    void refusesANameThatIsTaken() {
        Refused refusal = TaskRules.nameTaken(OPERATION, "Draft");

        assertThat(refusal.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(refusal.operation()).isEqualTo(OPERATION);
        assertThat(refusal).hasMessageContaining("\"Draft\"");
    }

    @Test
    void namesHave1To1000Characters() {
        assertThatCode(() -> TaskRules.requireName(OPERATION, "x")).doesNotThrowAnyException();
        assertThatCode(() -> TaskRules.requireName(OPERATION, "x".repeat(1000))).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> TaskRules.requireName(OPERATION, ""));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TaskRules.requireName(OPERATION, "x".repeat(1001)))
                .withMessageContaining("task");
    }
}
