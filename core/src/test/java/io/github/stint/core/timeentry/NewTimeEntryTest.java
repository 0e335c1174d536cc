package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewTimeEntryTest {

    static Stream<Arguments> beyondTheRules() {
        return Stream.of(
                Arguments.of("description", entry().description("x".repeat(3001))),
                Arguments.of("description", entry().description("a < b")),
                Arguments.of("type", entry().type(TimeEntryType.HOLIDAY)),
                Arguments.of("task", entry().taskId(new TaskId("t1"))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheRules")
    void checksEachOfItsFields(String field, NewTimeEntry.Builder entry) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(entry::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("create time entry"));
    }

    @Test
    void mayHaveATaskWithItsProject() {
        NewTimeEntry entry =
                entry().projectId(new ProjectId("p1")).taskId(new TaskId("t1")).build();

        assertThat(entry.taskId()).contains(new TaskId("t1"));
    }

    @Test
    void followsTheProjectAndIsEmptyByDefault() {
        NewTimeEntry entry = entry().build();

        assertThat(entry.billable()).isEmpty();
        assertThat(entry.description()).isEmpty();
        assertThat(entry.type()).isEqualTo(TimeEntryType.REGULAR);
        assertThat(entry.tagIds()).isEmpty();
        assertThat(entry.customFields()).isEmpty();
    }

    @Test
    void recognizes_what_is_stored_of_it() {
        NewTimeEntry meant = entry().description("Write  it")
                .projectId(new ProjectId("p1"))
                .addTagIds(new TagId("a"), new TagId("b"))
                .build();
        TimeEntry stored = Samples.timeEntry()
                .interval(meant.interval())
                .description("Write it")
                .projectId(new ProjectId("p1"))
                .tagIds(List.of(new TagId("b"), new TagId("a")))
                .build();

        assertThat(meant.mayBeStoredAs(stored)).isTrue();
        assertThat(Stream.of(
                                stored().description("Read it"),
                                stored().interval(TimeInterval.startingAt(Samples.TEN)),
                                stored().projectId(new ProjectId("p2")),
                                stored().taskId(new TaskId("t1")),
                                stored().tagIds(List.of(new TagId("a"))))
                        .map(TimeEntry.Builder::build))
                .noneMatch(entry().description("Write it")
                        .projectId(new ProjectId("p1"))
                        .addTagIds(new TagId("a"), new TagId("b"))
                        .build()::mayBeStoredAs);
    }

    private static TimeEntry.Builder stored() {
        return Samples.timeEntry()
                .interval(entry().build().interval())
                .description("Write it")
                .projectId(new ProjectId("p1"))
                .tagIds(List.of(new TagId("a"), new TagId("b")));
    }

    @Test
    void keepsItsTagsInTheirOrder() {
        assertThat(entry().addTagIds(new TagId("b"), new TagId("a"), new TagId("c"))
                        .build()
                        .tagIds())
                .containsExactly(new TagId("b"), new TagId("a"), new TagId("c"));
    }

    private static NewTimeEntry.Builder entry() {
        return NewTimeEntry.builder().interval(TimeInterval.startingAt(Samples.NINE));
    }

    @Test
    void is_a_finished_entry_or_a_timer_with_a_description() {
        TimeInterval hour = TimeInterval.of(Samples.NINE, Samples.TEN);

        assertThat(NewTimeEntry.completed(hour, "Review"))
                .isEqualTo(NewTimeEntry.builder()
                        .interval(hour)
                        .description("Review")
                        .build());
        assertThat(NewTimeEntry.timer(Samples.NINE.plusMillis(999), "Review"))
                .isEqualTo(entry().description("Review").build());
    }

    @Test
    void is_not_finished_without_an_end() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> NewTimeEntry.completed(TimeInterval.startingAt(Samples.NINE), "Review"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("interval"));
    }
}
