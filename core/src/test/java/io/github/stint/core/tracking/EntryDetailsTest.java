package io.github.stint.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import org.junit.jupiter.api.Test;

class EntryDetailsTest {

    private static final Project PAID = Samples.project().billable(true).build();
    private static final Task DRAFT = Samples.task().build();
    private static final TimeInterval HOUR = TimeInterval.of(Samples.NINE, Samples.TEN);

    @Test
    void follow_the_project_by_default() {
        assertThat(EntryDetails.builder().project(PAID).build().toNewEntry(HOUR).billable())
                .contains(true);
        assertThat(EntryDetails.builder()
                        .project(PAID)
                        .billable(false)
                        .build()
                        .toNewEntry(HOUR)
                        .billable())
                .contains(false);
        assertThat(EntryDetails.describedAs("alone").toNewEntry(HOUR).billable())
                .contains(false);
    }

    @Test
    void hold_a_task_only_with_its_project() {
        EntryDetails.Builder alone = EntryDetails.builder().task(DRAFT);
        EntryDetails.Builder elsewhere = EntryDetails.builder()
                .project(Samples.project().id(new ProjectId("p2")).build())
                .task(DRAFT);

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(alone::build);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(elsewhere::build)
                .withMessageContaining("Draft");
        assertThat(EntryDetails.builder()
                        .project(PAID)
                        .task(DRAFT)
                        .build()
                        .toNewEntry(HOUR)
                        .taskId())
                .contains(DRAFT.id());
    }
}
