package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.timeentry.TimeEntrySteps.during;
import static io.github.stint.contract.timeentry.TimeEntrySteps.ending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeEntries#update} that every adapter must pass. */
public interface TimeEntryChangeContract extends TimeEntrySteps {

    private void assertUnchangedByInvalid(TimeEntry before, TimeEntryChange change) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> updated(before, change));
        assertThat(stored(before)).isEqualTo(before);
    }

    @Test
    default void leavesAllFieldsIfTheChangeIsEmpty() {
        TimeEntry entry = full();

        assertUpdated(entry, TimeEntryChange.builder().build(), entry);
    }

    @Test
    default void changesTheDescriptionOnly() {
        TimeEntry entry = full();
        String description = fixture().unique("changed");

        assertUpdated(
                entry,
                TimeEntryChange.builder().description(description).build(),
                TimeEntry.builder().from(entry).description(description).build());
    }

    @Test
    default void emptiesTheDescriptionOnly() {
        TimeEntry entry = full();

        assertUpdated(
                entry,
                TimeEntryChange.builder().description("").build(),
                TimeEntry.builder().from(entry).description("").build());
    }

    @Test
    default void changesTheStartOnly() {
        TimeEntry entry = full();

        assertUpdated(
                entry, TimeEntryChange.builder().start(at("08:30")).build(), during(entry, between("08:30", "10:00")));
    }

    @Test
    default void changesTheEndOnly() {
        TimeEntry entry = full();

        assertUpdated(entry, ending(FieldChange.set(at("11:00"))), during(entry, between("09:00", "11:00")));
    }

    @Test
    default void movesAnEntryToAnotherTime() {
        TimeEntry entry = full();
        TimeEntryChange change = TimeEntryChange.builder()
                .start(at("13:00"))
                .end(FieldChange.set(at("14:00")))
                .build();

        assertUpdated(entry, change, during(entry, between("13:00", "14:00")));
    }

    @Test
    default void changesProjectAndTaskOnly() {
        TimeEntry entry = full();
        ProjectId project = given().project().id();
        TaskId task = given().task(project).id();
        TimeEntryChange change = TimeEntryChange.builder()
                .projectId(FieldChange.set(project))
                .taskId(FieldChange.set(task))
                .build();

        assertUpdated(
                entry,
                change,
                TimeEntry.builder().from(entry).projectId(project).taskId(task).build());
    }

    @Test
    default void changesTheTaskOnly() {
        TimeEntry entry = full();
        TaskId task = given().task(entry.projectId().orElseThrow()).id();

        assertUpdated(
                entry,
                TimeEntryChange.builder().taskId(FieldChange.set(task)).build(),
                TimeEntry.builder().from(entry).taskId(task).build());
    }

    @Test
    default void clearsTheTaskOnly() {
        TimeEntry entry = full();

        assertUpdated(
                entry,
                TimeEntryChange.builder().taskId(FieldChange.clear()).build(),
                TimeEntry.builder().from(entry).taskId(Optional.empty()).build());
    }

    @Test
    default void clearsTheProjectTogetherWithTheTask() {
        TimeEntry entry = full();

        assertUpdated(
                entry,
                TimeEntryChange.builder().projectId(FieldChange.clear()).build(),
                TimeEntry.builder()
                        .from(entry)
                        .projectId(Optional.empty())
                        .taskId(Optional.empty())
                        .build());
    }

    @Test
    default void replacesTheTagsOnlyAndKeepsTheirOrder() {
        TimeEntry entry = full();
        TagId added = given().tag().id();
        List<TagId> tags = List.of(entry.tagIds().get(1), added, entry.tagIds().get(0));

        assertUpdated(
                entry,
                TimeEntryChange.builder().tagIds(tags).build(),
                TimeEntry.builder().from(entry).tagIds(tags).build());
    }

    @Test
    default void adds_a_tag_after_the_others_and_removes_one() {
        TimeEntry entry = full();
        TagId added = given().tag().id();
        TagId removed = entry.tagIds().get(0);
        List<TagId> others = entry.tagIds().subList(1, entry.tagIds().size());

        assertUpdated(
                entry,
                TimeEntryChange.builder().addTag(added).removeTag(removed).build(),
                TimeEntry.builder()
                        .from(entry)
                        .tagIds(Stream.concat(others.stream(), Stream.of(added)).toList())
                        .build());
    }

    @Test
    default void neither_adds_a_tag_twice_nor_misses_one_to_remove() {
        TimeEntry entry = full();
        TimeEntryChange change = TimeEntryChange.builder()
                .addTag(entry.tagIds().get(0))
                .removeTag(given().tag().id())
                .build();

        assertUpdated(entry, change, entry);
    }

    @Test
    default void edits_single_tags_after_all_are_replaced() {
        TimeEntry entry = full();
        TagId kept = given().tag().id();
        TagId added = given().tag().id();
        TimeEntryChange change = TimeEntryChange.builder()
                .tagIds(List.of(entry.tagIds().get(0), kept))
                .removeTag(entry.tagIds().get(0))
                .addTag(added)
                .build();

        assertUpdated(
                entry,
                change,
                TimeEntry.builder().from(entry).tagIds(List.of(kept, added)).build());
    }

    @Test
    default void refuses_to_add_an_unknown_tag() {
        TimeEntry entry = full();

        assertUnchangedByUnknown(
                EntityKind.TAG,
                entry,
                TimeEntryChange.builder().addTag(UnknownIds.TAG).build());
    }

    @Test
    default void clearsTheTagsOnly() {
        TimeEntry entry = full();

        assertUpdated(
                entry,
                TimeEntryChange.builder().tagIds(List.of()).build(),
                TimeEntry.builder().from(entry).tagIds(List.of()).build());
    }

    @Test
    default void changesBillableOnly() {
        TimeEntry entry = full();

        assertUpdated(
                entry,
                TimeEntryChange.builder().billable(false).build(),
                TimeEntry.builder().from(entry).billable(false).build());
    }

    @Test
    default void keepsTheOwnerOfAnEntryOfAnotherUser() {
        assumeTrue(fixture().colleague().isPresent());
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntry theirs =
                entries().createFor(workspace(), fixture().colleague().orElseThrow(), entry);

        assertUpdated(
                theirs,
                TimeEntryChange.builder().billable(true).build(),
                TimeEntry.builder().from(theirs).billable(true).build());
    }

    @Test
    default void cannotEndAnEntryBeforeItsStart() {
        TimeEntry entry = full();

        assertUnchangedByInvalid(entry, ending(FieldChange.set(at("08:59"))));
        assertUnchangedByInvalid(
                entry, TimeEntryChange.builder().start(at("10:01")).build());
    }

    @Test
    default void rejectsALengthBeyondTheMaximum() {
        TimeEntry entry = full();
        Instant tooLate =
                at("09:00").plus(TimeInterval.MAX_DURATION.toDuration()).plusSeconds(1);

        assertUnchangedByInvalid(entry, ending(FieldChange.set(tooLate)));
    }

    @Test
    default void rejectsATaskWithoutAProject() {
        TimeEntry entry = given().entry(fixture().unique("bare"), between("09:00", "10:00"));
        TaskId task = given().task(given().project().id()).id();

        assertUnchangedByInvalid(
                entry, TimeEntryChange.builder().taskId(FieldChange.set(task)).build());
    }

    @Test
    default void cannotSetATaskWhileTheProjectIsCleared() {
        TimeEntry entry = full();
        TimeEntryChange change = TimeEntryChange.builder()
                .projectId(FieldChange.clear())
                .taskId(FieldChange.set(entry.taskId().orElseThrow()))
                .build();

        assertUnchangedByInvalid(entry, change);
    }

    @Test
    default void changesNothingForAnUnknownProject() {
        TimeEntryChange change = TimeEntryChange.builder()
                .description(fixture().unique("lost"))
                .projectId(FieldChange.set(UnknownIds.PROJECT))
                .taskId(FieldChange.clear())
                .build();

        assertUnchangedByUnknown(EntityKind.PROJECT, full(), change);
    }

    @Test
    default void changesNothingForATaskOutsideTheProject() {
        TaskId ofAnother = given().task(given().project().id()).id();

        for (TaskId task : List.of(UnknownIds.TASK, ofAnother)) {
            TimeEntryChange change = TimeEntryChange.builder()
                    .description(fixture().unique("lost"))
                    .taskId(FieldChange.set(task))
                    .build();

            assertUnchangedByUnknown(EntityKind.TASK, full(), change);
        }
    }

    @Test
    default void cannotKeepTheTaskInAnotherProject() {
        TimeEntryChange change = TimeEntryChange.builder()
                .projectId(FieldChange.set(given().project().id()))
                .build();

        assertUnchangedByUnknown(EntityKind.TASK, full(), change);
    }

    @Test
    default void changesNothingForAnUnknownTag() {
        TimeEntryChange change = TimeEntryChange.builder()
                .description(fixture().unique("lost"))
                .tagIds(List.of(given().tag().id(), UnknownIds.TAG))
                .build();

        assertUnchangedByUnknown(EntityKind.TAG, full(), change);
    }
}
