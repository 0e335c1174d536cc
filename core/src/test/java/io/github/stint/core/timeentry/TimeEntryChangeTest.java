package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeEntryChangeTest {

    private static final Instant NINE = Samples.NINE;
    private static final Instant TEN = Samples.TEN;
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final TaskId TASK = new TaskId("t1");
    private static final TaskId OTHER_TASK = new TaskId("t2");
    private static final TagId FIRST = new TagId("b");
    private static final TagId SECOND = new TagId("a");
    private static final CustomFieldId PLACE = new CustomFieldId("place");
    private static final CustomFieldId REMOTE = new CustomFieldId("remote");
    private static final CustomFieldId MOOD = new CustomFieldId("mood");
    private static final CustomFieldValue BERLIN = new CustomFieldValue.Text("Berlin");
    private static final CustomFieldValue YES = new CustomFieldValue.Flag(true);

    private static final TimeEntry BEFORE = Samples.timeEntry()
            .description("sketches")
            .interval(TimeInterval.of(NINE, TEN))
            .projectId(PROJECT)
            .taskId(TASK)
            .addTagIds(FIRST, SECOND)
            .billable(true)
            .type(TimeEntryType.BREAK)
            .putCustomFields(PLACE, BERLIN)
            .putCustomFields(REMOTE, YES)
            .locked(true)
            .build();
    private static final TimeEntry RUNNING =
            Samples.timeEntry().interval(TimeInterval.startingAt(NINE)).build();
    private static final TimeEntry WITHOUT_PROJECT = Samples.timeEntry().build();

    @Test
    void whatIsNotNamedStays() {
        assertThat(TimeEntryChange.builder().build().applyTo(BEFORE)).isEqualTo(BEFORE);
        assertThat(TimeEntryChange.builder().build().applyTo(RUNNING)).isEqualTo(RUNNING);
    }

    @Test
    void whatIsSetGetsItsNewValue() {
        TimeEntryChange change = TimeEntryChange.builder()
                .description("")
                .start(NINE.minusSeconds(60))
                .end(FieldChange.set(TEN.plusSeconds(60)))
                .projectId(FieldChange.set(new ProjectId("p2")))
                .taskId(FieldChange.set(OTHER_TASK))
                .tagIds(List.of(SECOND, FIRST))
                .billable(false)
                .type(TimeEntryType.REGULAR)
                .putCustomFields(PLACE, FieldChange.set(new CustomFieldValue.Text("Bonn")))
                .build();

        assertThat(change.applyTo(BEFORE))
                .isEqualTo(Samples.timeEntry()
                        .interval(TimeInterval.of(NINE.minusSeconds(60), TEN.plusSeconds(60)))
                        .projectId(new ProjectId("p2"))
                        .taskId(OTHER_TASK)
                        .addTagIds(SECOND, FIRST)
                        .billable(false)
                        .putCustomFields(PLACE, new CustomFieldValue.Text("Bonn"))
                        .putCustomFields(REMOTE, YES)
                        .locked(true)
                        .build());
    }

    @Test
    void setters_of_plain_values_set_and_clear_like_field_changes() {
        TimeEntryChange plain = change().end(TEN)
                .projectId(PROJECT)
                .taskId(TASK)
                .customField(PLACE, BERLIN)
                .clearCustomField(MOOD)
                .build();

        assertThat(plain)
                .isEqualTo(change().end(FieldChange.set(TEN))
                        .projectId(FieldChange.set(PROJECT))
                        .taskId(FieldChange.set(TASK))
                        .putCustomFields(PLACE, FieldChange.set(BERLIN))
                        .putCustomFields(MOOD, FieldChange.clear())
                        .build());
        assertThat(change().clearEnd().clearProject().clearTask().build())
                .isEqualTo(change().end(FieldChange.clear())
                        .projectId(FieldChange.clear())
                        .taskId(FieldChange.clear())
                        .build());
    }

    @Test
    void single_tags_are_added_at_the_end_and_removed() {
        TagId third = new TagId("c");

        assertThat(tagsAfter(change().addTag(third))).containsExactly(FIRST, SECOND, third);
        assertThat(tagsAfter(change().addTag(FIRST))).containsExactly(FIRST, SECOND);
        assertThat(tagsAfter(change().removeTag(FIRST))).containsExactly(SECOND);
        assertThat(tagsAfter(change().removeTag(third))).containsExactly(FIRST, SECOND);
        assertThat(tagsAfter(change().removeTag(FIRST).addTag(third))).containsExactly(SECOND, third);
    }

    @Test
    void the_last_edit_of_a_tag_wins() {
        assertThat(tagsAfter(change().addTag(FIRST).removeTag(FIRST))).containsExactly(SECOND);
        assertThat(tagsAfter(change().removeTag(FIRST).addTag(FIRST))).containsExactly(FIRST, SECOND);
    }

    @Test
    void single_tags_are_edited_after_all_are_replaced() {
        TagId third = new TagId("c");

        assertThat(tagsAfter(change().addTag(FIRST).removeTag(SECOND).tagIds(List.of(third, SECOND))))
                .containsExactly(third, FIRST);
        assertThat(tagsAfter(change().tagIds(List.of()).addTag(third))).containsExactly(third);
    }

    private static List<TagId> tagsAfter(TimeEntryChange.Builder change) {
        return change.build().applyTo(BEFORE).tagIds();
    }

    @Test
    void theTaskGoesWithItsProject() {
        TimeEntry after = change().projectId(FieldChange.clear()).build().applyTo(BEFORE);

        assertThat(after.projectId()).isEmpty();
        assertThat(after.taskId()).isEmpty();
        assertThat(after.tagIds()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theProjectStaysWithoutItsTask() {
        TimeEntry after = change().taskId(FieldChange.clear()).build().applyTo(BEFORE);

        assertThat(after.projectId()).contains(PROJECT);
        assertThat(after.taskId()).isEmpty();
    }

    @Test
    void aTaskNeedsAProject() {
        TimeEntryChange task = change().taskId(FieldChange.set(TASK)).build();
        TimeEntryChange taskInsteadOfProject = change().projectId(FieldChange.clear())
                .taskId(FieldChange.set(OTHER_TASK))
                .build();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> task.applyTo(WITHOUT_PROJECT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("task"))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update time entry"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> taskInsteadOfProject.applyTo(BEFORE));
    }

    @Test
    void aTaskMayComeTogetherWithItsProject() {
        TimeEntryChange change = change().projectId(FieldChange.set(PROJECT))
                .taskId(FieldChange.set(TASK))
                .build();

        assertThat(change.applyTo(WITHOUT_PROJECT).taskId()).contains(TASK);
    }

    @Test
    void anEmptyListTakesAllTagsAway() {
        assertThat(change().tagIds(List.of()).build().applyTo(BEFORE).tagIds()).isEmpty();
    }

    @Test
    void eachCustomFieldIsChangedByItself() {
        TimeEntryChange change = change().putCustomFields(PLACE, FieldChange.clear())
                .putCustomFields(REMOTE, FieldChange.leave())
                .putCustomFields(MOOD, FieldChange.set(new CustomFieldValue.Text("good")))
                .build();

        assertThat(change.applyTo(BEFORE).customFields())
                .hasSize(2)
                .containsEntry(REMOTE, YES)
                .containsEntry(MOOD, new CustomFieldValue.Text("good"));
    }

    @Test
    void aCustomFieldThatHoldsNothingCanBeClearedOrLeft() {
        TimeEntryChange change = change().putCustomFields(PLACE, FieldChange.clear())
                .putCustomFields(MOOD, FieldChange.leave())
                .build();

        assertThat(change.applyTo(WITHOUT_PROJECT).customFields()).isEmpty();
    }

    @Test
    void anEndStopsARunningTimer() {
        assertThat(change().end(FieldChange.set(TEN)).build().applyTo(RUNNING).interval())
                .isEqualTo(TimeInterval.of(NINE, TEN));
    }

    @Test
    void withoutItsEndItRunsAgain() {
        assertThat(change().end(FieldChange.clear()).build().applyTo(BEFORE).interval())
                .isEqualTo(TimeInterval.startingAt(NINE));
    }

    @Test
    void aRunningTimerWithANewStartKeepsRunning() {
        assertThat(change().start(TEN).build().applyTo(RUNNING).interval()).isEqualTo(TimeInterval.startingAt(TEN));
    }

    @Test
    void refusesAnIntervalThatCannotBe() {
        TimeEntryChange tooLate = change().start(TEN.plusSeconds(1)).build();
        TimeEntryChange tooLong =
                change().end(FieldChange.set(NINE.plus(Duration.ofHours(1000)))).build();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> tooLate.applyTo(BEFORE))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("interval"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> tooLong.applyTo(BEFORE))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("interval"));
    }

    static Stream<Arguments> beyondTheRules() {
        return Stream.of(
                Arguments.of("description", change().description("x".repeat(3001))),
                Arguments.of("type", change().type(TimeEntryType.TIME_OFF)));
    }

    @ParameterizedTest
    @MethodSource("beyondTheRules")
    void checksEachOfItsFields(String field, TimeEntryChange.Builder change) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(change::build)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.operation()).isEqualTo("update time entry"));
    }

    @Test
    void anEntryOfATypeThatOnlyTheServiceGivesKeepsIt() {
        TimeEntry holiday = Samples.timeEntry().type(TimeEntryType.HOLIDAY).build();

        assertThat(change().description("rest").build().applyTo(holiday).type()).isEqualTo(TimeEntryType.HOLIDAY);
    }

    private static TimeEntryChange.Builder change() {
        return TimeEntryChange.builder();
    }
}
