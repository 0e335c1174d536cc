package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.Rule;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.tracking.EditedEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeTracker} that every adapter must pass. */
public interface TimeTrackerContract extends TimeLoggingContract {

    @Test
    default void startsATimer() {
        Project project = given().project();
        Task task = given().task(project.id());
        Tag urgent = given().tag();
        Tag remote = given().tag();
        EntryDetails details = EntryDetails.builder()
                .description(fixture().unique("work"))
                .project(project)
                .task(task)
                .addTags(urgent, remote)
                .billable(true)
                .build();

        TimerStarted result = tracker().start(details, at("09:00"));

        TimeEntry started = result.started();
        assertThat(result.stopped()).isEmpty();
        assertThat(started.interval()).isEqualTo(TimeInterval.startingAt(at("09:00")));
        assertThat(started.userId()).isEqualTo(fixture().user());
        assertThat(started.description()).isEqualTo(details.description());
        assertThat(started.projectId()).contains(project.id());
        assertThat(started.taskId()).contains(task.id());
        assertThat(started.tagIds()).containsExactly(urgent.id(), remote.id());
        assertThat(started.billable()).isTrue();
        assertThat(started.type()).isEqualTo(TimeEntryType.REGULAR);
        assertThat(started.names())
                .isEqualTo(EntryNames.builder()
                        .project(project.name())
                        .task(task.name())
                        .putTags(urgent.id(), urgent.name())
                        .putTags(remote.id(), remote.name())
                        .build());
        assertThat(tracker().running()).contains(started);
        given().discard(started);
    }

    @Test
    default void stopsTheOldTimerAtTheStartOfTheNewOne() {
        TimeEntry old = tracker().start(described("old"), at("09:00")).started();

        TimerStarted result = tracker().start(described("new"), at("10:15"));

        TimeEntry stopped = TimeEntry.builder()
                .from(old)
                .interval(between("09:00", "10:15"))
                .build();
        assertThat(result.stopped()).contains(stopped);
        assertThat(stored(old)).isEqualTo(stopped);
        assertThat(tracker().running()).contains(result.started());
        given().discard(result.started());
    }

    @Test
    default void startsAnotherTimerForARepeatedCall() {
        EntryDetails details = described("repeated");
        TimeEntry first = tracker().start(details, at("09:00")).started();

        TimerStarted second = tracker().start(details, at("09:00"));

        assertThat(second.started().id()).isNotEqualTo(first.id());
        assertThat(second.stopped().map(TimeEntry::interval)).contains(between("09:00", "09:00"));
        given().discard(second.started());
    }

    @Test
    default void refusesToStartBeforeTheRunningTimer() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();
        EntryDetails details = described("earlier");

        assertRefused(Rule.TIMER_STARTED_LATER, () -> tracker().start(details, at("08:59")));

        assertThat(tracker().running()).contains(running);
        assertNothingCreated(details);
        given().discard(running);
    }

    @Test
    default void startsNothingForUnknownReferences() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        given().impossibleDetails().forEach((details, kind) -> {
            assertNotFound(kind, () -> tracker().start(details, at("10:00")));
            assertThat(tracker().running()).contains(running);
            assertNothingCreated(details);
        });
        given().discard(running);
    }

    @Test
    default void continuesAnEarlierEntry() {
        TimeEntry earlier = given().fullEntry(between("09:00", "10:00"));

        TimerStarted result = tracker().continueFrom(earlier, at("11:00"));

        TimeEntry started = result.started();
        assertThat(result.stopped()).isEmpty();
        assertThat(started)
                .isEqualTo(TimeEntry.builder()
                        .from(earlier)
                        .id(started.id())
                        .interval(TimeInterval.startingAt(at("11:00")))
                        .build());
        assertThat(stored(earlier)).isEqualTo(earlier);
        given().discard(started);
    }

    @Test
    default void keepsBillableWhenAnEntryIsContinued() {
        NewTimeEntry unpaid = NewTimeEntry.builder()
                .interval(between("09:00", "10:00"))
                .projectId(given().project(true).id())
                .billable(false)
                .build();
        TimeEntry earlier = entries().create(workspace(), unpaid);

        TimeEntry started = tracker().continueFrom(earlier, at("11:00")).started();

        assertThat(started.billable()).isFalse();
        given().discard(started);
    }

    @Test
    default void switchesWhenAnEarlierEntryIsContinued() {
        TimeEntry earlier = given().fullEntry(between("08:00", "09:00"));
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        assertRefused(Rule.TIMER_STARTED_LATER, () -> tracker().continueFrom(earlier, at("08:30")));
        TimerStarted result = tracker().continueFrom(earlier, at("10:00"));

        assertThat(result.stopped().map(TimeEntry::id)).contains(running.id());
        assertThat(stored(running).interval()).isEqualTo(between("09:00", "10:00"));
        given().discard(result.started());
    }

    @Test
    default void continuesNothingOnAProjectThatIsGone() {
        Project project = given().project();
        NewTimeEntry onProject = NewTimeEntry.builder()
                .interval(between("08:00", "09:00"))
                .projectId(project.id())
                .build();
        TimeEntry earlier = entries().create(workspace(), onProject);
        new Retirement(fixture().stint(), workspace()).retire(project);
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();
        TimeEntry withoutNames = earlier.withNames(EntryNames.unknown());

        assertNotFound(EntityKind.PROJECT, () -> tracker().continueFrom(withoutNames, at("10:00")));

        assertThat(tracker().running()).contains(running);
        given().discard(running);
    }

    @Test
    default void editsWhatIsNamedAndKeepsEverythingElse() {
        TimeEntry entry = entries()
                .get(workspace(), given().fullEntry(between("09:00", "10:00")).id());
        Project project = given().project();
        Task task = given().task(project.id());
        EntryEdit edit = EntryEdit.builder()
                .project(FieldChange.set(project))
                .task(FieldChange.set(task))
                .build();

        TimeEntry edited = tracker().edit(entry, edit);

        assertThat(edited)
                .isEqualTo(TimeEntry.builder()
                        .from(entry)
                        .projectId(project.id())
                        .taskId(task.id())
                        .build());
        assertThat(stored(entry)).isEqualTo(edited);
        assertThat(edited.names())
                .isEqualTo(EntryNames.builder()
                        .project(project.name())
                        .task(task.name())
                        .tags(entry.names().tags())
                        .build());
    }

    @Test
    default void reportsThatATimerWasStoppedElsewhereDuringAnEdit() {
        TimeEntry timer = tracker().start(described("timer"), at("09:00")).started();
        FoundEntry found = new TimeEntryLookup(entries(), workspace(), fixture().user(), at("10:00")).find("@");
        EntryEdit edit = EntryEdit.builder().description("Edited").build();
        assertThat(tracker().edit(found, edit).stoppedElsewhere()).isFalse();
        tracker().stop(at("09:30"));

        EditedEntry edited = tracker().edit(found, edit);

        assertThat(edited.stoppedElsewhere()).isTrue();
        assertThat(edited.entry().interval()).isEqualTo(between("09:00", "09:30"));
        assertThat(stored(timer)).isEqualTo(edited.entry());
        assertThat(tracker().running()).isEmpty();
    }

    @Test
    default void editsNothingWhenATaskWouldBeLeftBehind() {
        TimeEntry entry = given().fullEntry(between("09:00", "10:00"));
        EntryEdit move =
                EntryEdit.builder().project(FieldChange.set(given().project())).build();

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> tracker().edit(entry, move));

        assertThat(stored(entry)).isEqualTo(entry);
    }

    @Test
    default void stopsTheTimer() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        TimeEntry stopped = tracker().stop(at("10:00"));

        assertThat(stopped)
                .isEqualTo(TimeEntry.builder()
                        .from(running)
                        .interval(between("09:00", "10:00"))
                        .build());
        assertThat(stored(running)).isEqualTo(stopped);
        assertThat(tracker().running()).isEmpty();
    }

    @Test
    default void returnsTheStartOfTheRunningTimer() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        assertThat(tracker().runningSince()).isEqualTo(at("09:00"));

        given().discard(running);
        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> tracker().runningSince());
    }

    @Test
    default void refusesToStopTheTimerBeforeItsStart() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        assertRefused(Rule.TIMER_STARTED_LATER, () -> tracker().stop(at("08:59")));

        assertThat(tracker().running()).contains(running);
        given().discard(running);
    }

    @Test
    default void cancelsTheTimer() {
        TimeEntry running = tracker().start(described("cancelled"), at("09:00")).started();

        assertThat(tracker().cancel()).isEqualTo(running);

        assertThat(tracker().running()).isEmpty();
        assertThat(entries().find(workspace(), running.id())).isEmpty();
    }

    @Test
    default void cannotStopOrCancelIfNoTimerIsRunning() {
        TimeEntry finished = given().entry(fixture().unique("finished"), between("09:00", "10:00"));

        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> tracker().stop(at("11:00")));
        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> tracker().cancel());

        assertThat(stored(finished)).isEqualTo(finished);
        assertThat(tracker().running()).isEmpty();
    }

    @Test
    default void returnsTheEndOfTheLatestEntry() {
        Instant late = Instant.parse("2026-12-30T18:00:00Z");
        TimeEntry earlier = given().entry(
                        fixture().unique("finished"), TimeInterval.of(late.minusSeconds(60), late.plusSeconds(50)));
        TimeEntry last = given().entry(fixture().unique("finished"), TimeInterval.of(late, late.plusSeconds(60)));
        TimeEntry notOver = given().entry(
                        fixture().unique("finished"), TimeInterval.of(late.plusSeconds(30), late.plusSeconds(7200)));
        TimeEntry planned = given().entry(
                        fixture().unique("planned"), TimeInterval.of(late.plusSeconds(5000), late.plusSeconds(6000)));
        TimeEntry timer = given().timer(late.plusSeconds(10));

        assertThat(tracker().lastEndUpTo(late.plusSeconds(3600))).contains(late.plusSeconds(60));
        assertThat(tracker().lastEndUpTo(late.plusSeconds(60))).contains(late.plusSeconds(60));
        assertThat(tracker().lastEndUpTo(late.plusSeconds(59))).contains(late.plusSeconds(50));
        given().discard(earlier, last, notOver, planned, timer);
    }

    @Test
    default void findsOverlappingEntries() {
        Instant late = Instant.parse("2026-12-29T18:00:00Z");
        TimeEntry one = given().entry(fixture().unique("one"), TimeInterval.of(late, late.plusSeconds(60)));
        TimeEntry touching = given().entry(
                        fixture().unique("touching"), TimeInterval.of(late.plusSeconds(60), late.plusSeconds(90)));
        TimeEntry other =
                given().entry(fixture().unique("other"), TimeInterval.of(late.plusSeconds(59), late.plusSeconds(90)));

        assertThat(tracker().overlapping(one)).containsExactly(other);
        given().discard(one, touching, other);
    }

    @Test
    default void returnsNoTimerIfNoneIsRunning() {
        assertThat(tracker().running()).isEmpty();
    }

    @Test
    default void tracksTheTimeOfAnotherUser() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        TimeTracker theirs = new TimeTracker(fixture().stint(), workspace(), colleague);

        TimeEntry started = theirs.start(described("theirs"), at("09:00")).started();

        assertThat(started.userId()).isEqualTo(colleague);
        assertThat(theirs.running()).contains(started);
        assertThat(tracker().running()).isEmpty();
        assertThat(theirs.stop(at("10:00")).id()).isEqualTo(started.id());
    }
}
