package io.github.stint.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskChangeTest {

    private static final Task BEFORE = Samples.task()
            .name("Draft")
            .status(TaskStatus.DONE)
            .estimate(IsoDuration.ofHours(2))
            .billable(true)
            .addAssigneeIds(new UserId("u1"))
            .build();

    @Test
    void whatIsNotNamedStays() {
        assertThat(TaskChange.builder().build().applyTo(BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void whatIsSetGetsItsNewValue() {
        TaskChange change = TaskChange.builder()
                .name("Sketch")
                .estimate(IsoDuration.ofHours(3))
                .billable(false)
                .assigneeIds(Set.of(new UserId("u2")))
                .build();

        assertThat(change.applyTo(BEFORE))
                .isEqualTo(Samples.task()
                        .name("Sketch")
                        .status(TaskStatus.DONE)
                        .estimate(IsoDuration.ofHours(3))
                        .billable(false)
                        .addAssigneeIds(new UserId("u2"))
                        .build());
    }

    @Test
    void zeroTakesTheEstimateAwayAndAnEmptySetTheAssignees() {
        TaskChange change = TaskChange.builder()
                .estimate(IsoDuration.ZERO)
                .assigneeIds(Set.of())
                .build();
        Task after = change.applyTo(BEFORE);

        assertThat(after.estimate()).isEqualTo(IsoDuration.ZERO);
        assertThat(after.assigneeIds()).isEmpty();
    }

    @Test
    void checksItsName() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TaskChange.builder().name("").build())
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update task"));
    }
}
