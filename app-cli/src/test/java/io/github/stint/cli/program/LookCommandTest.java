package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.attempt.Deletion;
import io.github.stint.core.attempt.Target;
import io.github.stint.core.attempt.TimerStop;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookCommandTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static String of(Attempt attempt) {
        return new LookCommand(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate()).of(attempt);
    }

    private static Creation creation(EntityKind kind, Object value) {
        return new Creation("create", Target.of(kind), value, Optional.empty());
    }

    @Test
    void an_entity_with_an_id_is_shown() {
        for (EntityKind kind : new EntityKind[] {EntityKind.PROJECT, EntityKind.TIME_ENTRY, EntityKind.TASK}) {
            String noun = kind == EntityKind.TIME_ENTRY ? "entry" : kind.word();

            assertThat(of(new Deletion("delete", Target.of(kind).withId("x1"), Optional.empty())))
                    .isEqualTo("stint " + noun + " show x1");
        }
        Target task = Target.of(EntityKind.TASK).in(new ProjectId("p1")).withId("t1");
        assertThat(of(new Deletion("delete", task, Optional.empty()))).isEqualTo("stint task show t1 -p p1");
    }

    @Test
    void a_new_entry_is_among_those_of_its_day() {
        NewTimeEntry entry = NewTimeEntry.completed(TimeInterval.of(NINE, NINE.plusSeconds(60)), "Review");

        assertThat(of(creation(EntityKind.TIME_ENTRY, entry)))
                .isEqualTo("stint entry list --from 2026-03-02 --to 2026-03-02");
    }

    @Test
    void a_timer_is_in_the_status() {
        assertThat(of(creation(EntityKind.TIME_ENTRY, NewTimeEntry.timer(NINE, "Review"))))
                .isEqualTo("stint status");
        assertThat(of(new TimerStop("stop timer", Target.of(EntityKind.TIME_ENTRY), NINE, Optional.empty())))
                .isEqualTo("stint status");
    }

    @Test
    void a_new_name_is_in_its_list() {
        assertThat(of(creation(EntityKind.TAG, new NewTag("urgent")))).isEqualTo("stint tag list");
        Creation task = new Creation(
                "create task",
                Target.of(EntityKind.TASK).in(new ProjectId("p1")),
                NewTask.named("Draft"),
                Optional.empty());
        assertThat(of(task)).isEqualTo("stint task list -p p1");
    }
}
