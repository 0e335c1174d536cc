package io.github.stint.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import org.junit.jupiter.api.Test;

class NewTaskTest {

    @Test
    void checksItsName() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> NewTask.named("x".repeat(1001)))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create task"));
    }

    @Test
    void hasNoValuesForUnsetFields() {
        NewTask task = NewTask.named("Draft");

        assertThat(task.estimate()).isEqualTo(IsoDuration.ZERO);
        assertThat(task.billable()).isEmpty();
        assertThat(task.assigneeIds()).isEmpty();
    }
}
