package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.Refused;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of creating finished {@link TimeEntries} that every adapter must pass; {@link TimerContract} covers timers. */
public interface TimeEntryCreationContract extends TimeEntrySteps {

    private TimeEntry made(NewTimeEntry entry) {
        return entries().create(workspace(), entry);
    }

    private List<TimeEntry> described(String description) {
        TimeEntryQuery query = TimeEntryQuery.builder().description(description).build();
        return entries().all(workspace(), fixture().user(), query).toList();
    }

    @Test
    default void createsAnEntryWithJustAnInterval() {
        TimeEntry created =
                made(NewTimeEntry.builder().interval(between("09:00", "10:30")).build());

        assertThat(created)
                .isEqualTo(TimeEntry.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .userId(fixture().user())
                        .interval(between("09:00", "10:30"))
                        .billable(false)
                        .customFields(created.customFields())
                        .build());
        assertThat(created.interval().duration()).contains(IsoDuration.parse("PT1H30M"));
    }

    @Test
    default void createsAnEntryOfTheCurrentUserWithAllFields() {
        Project project = given().project();
        Task task = given().task(project.id());
        List<TagId> tags = List.of(given().tag().id(), given().tag().id());
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:30"))
                .description(fixture().unique("Entwurf & \"Prüfung\"\n\t100 % – 日本語"))
                .projectId(project.id())
                .taskId(task.id())
                .tagIds(tags)
                .billable(true)
                .build();

        TimeEntry created = made(entry);

        assertThat(created)
                .isEqualTo(TimeEntry.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .userId(fixture().user())
                        .interval(between("09:00", "10:30"))
                        .description(entry.description())
                        .projectId(project.id())
                        .taskId(task.id())
                        .tagIds(tags)
                        .billable(true)
                        .customFields(created.customFields())
                        .build());
    }

    @Test
    default void findsANewEntryImmediately() {
        TimeEntry created = given().fullEntry(between("09:00", "10:00"));

        assertThat(entries().get(workspace(), created.id())).isEqualTo(created);
        assertThat(described(created.description())).containsExactly(created);
    }

    @Test
    default void isBillableAsItsProjectUnlessTheCallerDecides() {
        NewTimeEntry.Builder entry = NewTimeEntry.builder().interval(between("09:00", "10:00"));

        assertThat(made(entry.build()).billable()).isFalse();
        assertThat(made(entry.projectId(given().project(false).id()).build()).billable())
                .isFalse();
        assertThat(made(entry.projectId(given().project(true).id()).build()).billable())
                .isTrue();
        assertThat(made(entry.billable(false).build()).billable()).isFalse();
    }

    @Test
    default void startsATimerThatIsBillableAsItsProject() {
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(between("09:00", "10:00").start()))
                .projectId(given().project(true).id())
                .build();

        assertThat(entries()
                        .start(workspace(), fixture().user(), timer)
                        .started()
                        .billable())
                .isTrue();
    }

    @Test
    default void isBillableOnRequestEvenOnANonBillableProject() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .projectId(given().project(false).id())
                .billable(true)
                .build();

        assertThat(made(entry).billable()).isTrue();
    }

    @Test
    default void keepsTheTagsInTheirOrder() {
        TagId first = given().tag().id();
        TagId second = given().tag().id();
        TagId third = given().tag().id();
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .addTagIds(second, third, first)
                .build();

        TimeEntry created = made(entry);

        assertThat(created.tagIds()).containsExactly(second, third, first);
        assertThat(entries().get(workspace(), created.id()).tagIds()).containsExactly(second, third, first);
    }

    @Test
    default void createsABreak() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("12:00", "12:30"))
                .type(TimeEntryType.BREAK)
                .build();
        TimeEntry created;
        try {
            created = made(entry);
        } catch (Refused | Forbidden noBreaks) {
            created = abort("the workspace does not support breaks: " + noBreaks.getMessage());
        }

        assertThat(created.type()).isEqualTo(TimeEntryType.BREAK);
        TimeEntryChange change =
                TimeEntryChange.builder().description(fixture().unique("lunch")).build();
        assertThat(entries().update(workspace(), created.id(), change).type())
                .as("the type after another field was changed")
                .isEqualTo(TimeEntryType.BREAK);
    }

    @Test
    default void storesAnEntryThatEndsAtItsStart() {
        TimeEntry created = given().entry(fixture().unique("empty"), between("09:00", "09:00"));

        assertThat(created.interval()).isEqualTo(between("09:00", "09:00"));
        assertThat(entries().get(workspace(), created.id())).isEqualTo(created);
    }

    @Test
    default void storesTheLongestIntervalToTheSecond() {
        Instant start = Instant.parse("2026-06-01T09:00:07Z");
        TimeInterval longest = TimeInterval.of(start, start.plus(TimeInterval.MAX_DURATION.toDuration()));

        TimeEntry created = given().entry(fixture().unique("longest"), longest);

        assertThat(created.interval()).isEqualTo(longest);
        assertThat(entries().get(workspace(), created.id()).interval().duration())
                .contains(IsoDuration.parse("PT999H"));
    }

    @Test
    default void storesSeconds() {
        Instant start = Instant.parse("2026-03-02T09:00:13Z");

        TimeEntry created = given().entry(fixture().unique("seconds"), TimeInterval.of(start, start.plusSeconds(42)));

        assertThat(created.interval()).isEqualTo(TimeInterval.of(start, start.plusSeconds(42)));
    }

    @Test
    default void createsAnotherOverlappingEntryForARepeatedCall() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("twice"))
                .build();

        TimeEntry first = made(entry);
        TimeEntry second = made(entry);

        assertThat(described(entry.description())).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void createsNothingForAnUnknownProject() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("lost"))
                .projectId(UnknownIds.PROJECT)
                .build();

        assertNotFound(EntityKind.PROJECT, () -> made(entry));

        assertThat(described(entry.description())).isEmpty();
    }

    @Test
    default void createsNothingForATaskOutsideTheProject() {
        TaskId ofAnother = given().task(given().project().id()).id();
        NewTimeEntry.Builder entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("lost"))
                .projectId(given().project().id());
        NewTimeEntry unknown = entry.taskId(UnknownIds.TASK).build();
        NewTimeEntry foreign = entry.taskId(ofAnother).build();

        assertNotFound(EntityKind.TASK, () -> made(unknown), () -> made(foreign));

        assertThat(described(unknown.description())).isEmpty();
    }

    @Test
    default void createsNothingForAnUnknownTag() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("lost"))
                .addTagIds(given().tag().id(), UnknownIds.TAG)
                .build();

        assertNotFound(EntityKind.TAG, () -> made(entry));

        assertThat(described(entry.description())).isEmpty();
    }

    @Test
    default void createsAnEntryForTheCurrentUserById() {
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("named"))
                .build();

        TimeEntry created = entries().createFor(workspace(), fixture().user(), entry);

        assertThat(created.userId()).isEqualTo(fixture().user());
        assertThat(described(entry.description())).containsExactly(created);
    }

    @Test
    default void createsAnEntryOfAnotherUser() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("theirs"))
                .projectId(given().project().id())
                .addTagIds(given().tag().id())
                .billable(true)
                .build();

        TimeEntry created = entries().createFor(workspace(), colleague, entry);

        assertThat(created)
                .isEqualTo(TimeEntry.builder()
                        .id(created.id())
                        .workspaceId(workspace())
                        .userId(colleague)
                        .interval(entry.interval())
                        .description(entry.description())
                        .projectId(entry.projectId())
                        .tagIds(entry.tagIds())
                        .billable(true)
                        .customFields(created.customFields())
                        .build());
        assertThat(described(entry.description())).as("of the current user").isEmpty();
    }

    @Test
    default void createsNothingInvalidForAnotherUser() {
        NewTimeEntry.Builder entry = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .description(fixture().unique("lost"));
        NewTimeEntry onProject = entry.projectId(UnknownIds.PROJECT).build();
        NewTimeEntry withTag =
                entry.projectId(Optional.empty()).addTagIds(UnknownIds.TAG).build();

        assertNotFound(
                EntityKind.PROJECT,
                () -> entries().createFor(workspace(), fixture().user(), onProject));
        assertNotFound(
                EntityKind.TAG, () -> entries().createFor(workspace(), fixture().user(), withTag));

        assertThat(described(onProject.description())).isEmpty();
    }
}
