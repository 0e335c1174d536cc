package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.Rule;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of starting, replacing, stopping and listing timers that every adapter must pass. */
public interface TimerContract extends TimeEntrySteps {

    private TimeEntry startedFor(UserId user, Instant start) {
        return entries().createFor(workspace(), user, timer(start));
    }

    private NewTimeEntry timer(Instant start) {
        return NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(start))
                .description(fixture().unique("timer"))
                .build();
    }

    private List<TimeEntry> withDescriptionOf(NewTimeEntry entry) {
        TimeEntryQuery query =
                TimeEntryQuery.builder().description(entry.description()).build();
        return entries().all(workspace(), fixture().user(), query).toList();
    }

    private List<TimeEntry> inProgress() {
        return Pages.stream(PageRequest.first(), page -> entries().inProgress(workspace(), page))
                .toList();
    }

    private static TimeEntry endedAt(TimeEntry timer, Instant end) {
        return TimeEntry.builder()
                .from(timer)
                .interval(timer.interval().endingAt(end))
                .build();
    }

    @Test
    default void doesNotFindATimerIfNoneIsRunning() {
        given().entry(fixture().unique("finished"), between("09:00", "10:00"));

        assertThat(running()).isEmpty();
    }

    @Test
    default void startsATimerWithoutAnEnd() {
        TimeEntry timer = given().timer(at("09:00"));

        assertThat(timer.running()).isTrue();
        assertThat(timer.interval()).isEqualTo(TimeInterval.startingAt(at("09:00")));
        assertThat(stored(timer)).isEqualTo(timer);
        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void findsTheTimerAmongEntriesThatStartLater() {
        TimeEntry timer = given().timer(at("09:00"));
        given().entry(fixture().unique("later"), between("10:00", "11:00"));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void stopsTheTimerAtTheStartOfAnotherOne() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));

        TimeEntry next = given().timer(at("10:15"));

        assertThat(stored(timer)).isEqualTo(endedAt(timer, at("10:15")));
        assertThat(running()).contains(next);
        given().discard(next);
    }

    @Test
    default void refusesToReplaceATimerThatStartedLater() {
        TimeEntry timer = given().timer(at("09:00"));
        NewTimeEntry earlier = timer(at("08:59"));

        assertRefused(
                Rule.TIMER_STARTED_LATER,
                () -> entries().start(workspace(), fixture().user(), earlier),
                () -> entries().create(workspace(), earlier),
                () -> entries().createFor(workspace(), fixture().user(), earlier));

        assertThat(running()).contains(timer);
        assertThat(withDescriptionOf(earlier)).isEmpty();
        given().discard(timer);
    }

    @Test
    default void startsATimerAndReportsThatNoneWasStopped() {
        NewTimeEntry entry = timer(at("09:00"));

        TimerStarted result = entries().start(workspace(), fixture().user(), entry);

        assertThat(result.stopped()).isEmpty();
        assertThat(result.started().interval()).isEqualTo(entry.interval());
        assertThat(result.started().description()).isEqualTo(entry.description());
        assertThat(running()).contains(result.started());
        given().discard(result.started());
    }

    @Test
    default void startsATimerAndReturnsTheOneThatItStopped() {
        TimeEntry old = given().fullEntry(TimeInterval.startingAt(at("09:00")));

        TimerStarted result = entries().start(workspace(), fixture().user(), timer(at("10:15")));

        assertThat(result.stopped()).contains(endedAt(old, at("10:15")));
        assertThat(stored(old)).isEqualTo(endedAt(old, at("10:15")));
        assertThat(running()).contains(result.started());
        given().discard(result.started());
    }

    @Test
    default void stopsATimerAtItsStartWhenTheNextStartsThere() {
        TimeEntry old = given().timer(at("09:00"));

        TimerStarted result = entries().start(workspace(), fixture().user(), timer(at("09:00")));

        assertThat(result.stopped()).contains(endedAt(old, at("09:00")));
        given().discard(result.started());
    }

    @Test
    default void cannotStartAnEntryThatHasAnEnd() {
        TimeEntry running = given().timer(at("09:00"));
        NewTimeEntry finished = NewTimeEntry.builder()
                .interval(between("09:30", "10:00"))
                .description(fixture().unique("finished"))
                .build();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().start(workspace(), fixture().user(), finished));

        assertThat(running()).contains(running);
        assertThat(withDescriptionOf(finished)).isEmpty();
        given().discard(running);
    }

    @Test
    default void cannotReplaceATimerThatWouldLastTooLong() {
        TimeEntry running = given().timer(at("09:00"));
        NewTimeEntry tooLate =
                timer(at("09:00").plus(TimeInterval.MAX_DURATION.toDuration()).plusSeconds(1));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().start(workspace(), fixture().user(), tooLate));

        assertThat(running()).contains(running);
        assertThat(withDescriptionOf(tooLate)).isEmpty();
        given().discard(running);
    }

    @Test
    default void stopsNothingForAFinishedEntry() {
        TimeEntry timer = given().timer(at("09:00"));

        given().entry(fixture().unique("finished"), between("08:00", "08:30"));
        given().entry(fixture().unique("finished"), between("09:30", "10:00"));

        assertThat(running()).contains(timer);
        assertThat(stored(timer)).isEqualTo(timer);
        given().discard(timer);
    }

    @Test
    default void stopsNothingAtATimeThatCannotBeStored() {
        TimeEntry timer = given().timer(at("09:00"));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> entries().stop(workspace(), fixture().user(), Instant.parse("+10000-01-01T00:00:00Z")));
        assertRefused(
                Rule.TIMER_STARTED_LATER,
                () -> entries().stop(workspace(), fixture().user(), Instant.parse("-0001-12-31T23:59:59Z")));

        assertThat(stored(timer)).isEqualTo(timer);
        given().discard(timer);
    }

    @Test
    default void stopsNothingForAnInvalidTimer() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));
        NewTimeEntry impossible = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(at("10:00")))
                .projectId(UnknownIds.PROJECT)
                .build();

        assertNotFound(
                EntityKind.PROJECT,
                () -> entries().create(workspace(), impossible),
                () -> entries().start(workspace(), fixture().user(), impossible));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void replacesATimerThatIsCreatedForAUserById() {
        TimeEntry timer = startedFor(fixture().user(), at("09:00"));

        TimeEntry next = startedFor(fixture().user(), at("10:00"));

        assertThat(stored(timer)).isEqualTo(endedAt(timer, at("10:00")));
        assertThat(running()).contains(next);
        given().discard(next);
    }

    @Test
    default void leavesTheTimersOfOtherUsersAlone() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        TimeEntry theirs = startedFor(colleague, at("09:00"));
        assertThat(running()).isEmpty();

        TimeEntry own = given().timer(at("10:00"));

        assertThat(running()).contains(own);
        assertThat(entries().running(workspace(), colleague)).contains(theirs);
        given().discard(theirs, own);
    }

    @Test
    default void stopsTheTimerAtTheInstantAndKeepsItsOtherFields() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));

        TimeEntry stopped = entries().stop(workspace(), fixture().user(), at("09:45"));

        assertThat(stopped).isEqualTo(endedAt(timer, at("09:45")));
        assertThat(stored(timer)).isEqualTo(stopped);
        assertThat(running()).isEmpty();
    }

    @Test
    default void stopsTheTimerAtItsStart() {
        TimeEntry timer = given().timer(at("09:00"));

        assertThat(entries().stop(workspace(), fixture().user(), at("09:00"))).isEqualTo(endedAt(timer, at("09:00")));
    }

    @Test
    default void stopsTheTimerAtAWholeSecond() {
        TimeEntry timer = given().timer(at("09:00"));

        TimeEntry stopped =
                entries().stop(workspace(), fixture().user(), at("09:45").plusMillis(999));

        assertThat(stopped).isEqualTo(endedAt(timer, at("09:45")));
        assertThat(stored(timer)).isEqualTo(stopped);
    }

    @Test
    default void stopsTheTimerOfAnotherUser() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        TimeEntry theirs = startedFor(colleague, at("09:00"));
        TimeEntry own = given().timer(at("09:00"));

        assertThat(entries().stop(workspace(), colleague, at("10:00"))).isEqualTo(endedAt(theirs, at("10:00")));

        assertThat(running()).contains(own);
        given().discard(own);
    }

    @Test
    default void changesARunningTimerAndKeepsItRunning() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));
        TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();

        TimeEntry changed = entries().update(workspace(), timer, change);

        assertThat(changed).isEqualTo(change.applyTo(timer));
        assertThat(stored(timer)).isEqualTo(changed);
        assertThat(running()).contains(changed);
        given().discard(timer);
    }

    @Test
    default void doesNotRestartATimerThatWasStoppedAfterItWasRead() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));
        entries().stop(workspace(), fixture().user(), at("10:00"));
        TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();

        TimeEntry changed = entries().update(workspace(), timer, change);

        assertThat(changed).isEqualTo(change.applyTo(endedAt(timer, at("10:00"))));
        assertThat(stored(timer)).isEqualTo(changed);
        assertThat(running()).isEmpty();
    }

    @Test
    default void doesNotTouchTheNextTimerWhenItChangesOneThatWasReplaced() {
        TimeEntry timer = given().timer(at("09:00"));
        TimeEntry next = given().timer(at("10:00"));
        TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();

        TimeEntry changed = entries().update(workspace(), timer, change);

        assertThat(changed).isEqualTo(change.applyTo(endedAt(timer, at("10:00"))));
        assertThat(running()).contains(next);
        given().discard(next);
    }

    @Test
    default void keepsTheTimerRunningIfItsChangeIsInvalid() {
        TimeEntry timer = given().timer(at("09:00"));
        TimeEntryChange onGoneTag =
                TimeEntryChange.builder().tagIds(List.of(UnknownIds.TAG)).build();

        assertNotFound(EntityKind.TAG, () -> entries().update(workspace(), timer, onGoneTag));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void cannotStopIfNoTimerIsRunning() {
        given().entry(fixture().unique("finished"), between("09:00", "10:00"));

        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> entries().stop(workspace(), fixture().user(), at("11:00")));
    }

    @Test
    default void cannotStopATimerTwice() {
        TimeEntry timer = given().timer(at("09:00"));
        entries().stop(workspace(), fixture().user(), at("10:00"));

        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> entries().stop(workspace(), fixture().user(), at("11:00")));

        assertThat(stored(timer)).isEqualTo(endedAt(timer, at("10:00")));
    }

    @Test
    default void refusesToStopATimerBeforeItsStart() {
        TimeEntry timer = given().timer(at("09:00"));

        assertRefused(
                Rule.TIMER_STARTED_LATER,
                () -> entries().stop(workspace(), fixture().user(), at("08:59")));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void cannotStopATimerBeyondTheMaximumLength() {
        TimeEntry timer = given().timer(at("09:00"));
        Instant tooLate =
                at("09:00").plus(TimeInterval.MAX_DURATION.toDuration()).plusSeconds(1);

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().stop(workspace(), fixture().user(), tooLate));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void listsOnlyTheTimersInProgress() {
        TimeEntry stopped = given().timer(at("09:00"));
        TimeEntry timer = given().timer(at("10:00"));

        assertThat(inProgress()).contains(timer).allMatch(TimeEntry::running);
        assertThat(inProgress()).extracting(TimeEntry::id).doesNotContain(stopped.id());

        given().discard(timer);
        assertThat(inProgress()).doesNotContain(timer);
    }

    @Test
    default void listsTheTimersOfAllUsersLatestStartFirst() {
        assumeTrue(fixture().colleague().isPresent());
        TimeEntry theirs = startedFor(fixture().colleague().orElseThrow(), at("10:00"));
        TimeEntry own = given().timer(at("09:00"));

        assertThat(inProgress()).containsSubsequence(theirs, own);

        given().discard(own);
        TimeEntry later = given().timer(at("11:00"));
        assertThat(inProgress()).containsSubsequence(later, theirs);
        given().discard(theirs, later);
    }

    @Test
    default void listsTheTimersInProgressPageByPage() {
        assumeTrue(fixture().colleague().isPresent());
        TimeEntry theirs = startedFor(fixture().colleague().orElseThrow(), at("10:00"));
        TimeEntry own = given().timer(at("09:00"));

        assertThat(Pages.stream(PageRequest.firstOf(1), page -> entries().inProgress(workspace(), page)))
                .containsSubsequence(theirs, own);
        Page<TimeEntry> first = entries().inProgress(workspace(), PageRequest.firstOf(1));
        assertThat(first.items()).hasSize(1);
        assertThat(first.last()).isFalse();
        Page<TimeEntry> past = entries().inProgress(workspace(), new PageRequest(1000, 50));
        assertThat(past.items()).isEmpty();
        assertThat(past.last()).isTrue();
        given().discard(theirs, own);
    }
}
