package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of changes that start, stop or keep a running timer, which every adapter must pass. */
public interface TimeEntryRestartContract extends StintContract {

    private TimeEntries entries() {
        return fixture().stint().timeEntries();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Optional<TimeEntry> running() {
        return entries().running(workspace(), fixture().user());
    }

    private TimeEntry full() {
        return given().fullEntry(between("09:00", "10:00"));
    }

    private TimeEntry stored(TimeEntry entry) {
        return entries().get(workspace(), entry.id());
    }

    private TimeEntry updated(TimeEntry entry, TimeEntryChange change) {
        return entries().update(workspace(), entry.id(), change);
    }

    private void assertUpdated(TimeEntry before, TimeEntryChange change, TimeEntry expected) {
        assertThat(updated(before, change)).isEqualTo(expected);
        assertThat(stored(before)).isEqualTo(expected);
        assertThat(updated(before, change)).as("repeated").isEqualTo(expected);
    }

    private void assertUnchangedByUnknown(EntityKind kind, TimeEntry before, TimeEntryChange change) {
        assertNotFound(kind, () -> updated(before, change));
        assertThat(stored(before)).isEqualTo(before);
    }

    private static TimeEntryChange ending(FieldChange<Instant> end) {
        return TimeEntryChange.builder().end(end).build();
    }

    private static TimeEntry during(TimeEntry entry, TimeInterval interval) {
        return TimeEntry.builder().from(entry).interval(interval).build();
    }

    @Test
    default void changesATimerThatKeepsRunning() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));
        TimeEntryChange change = TimeEntryChange.builder()
                .start(at("08:45"))
                .description(fixture().unique("changed"))
                .build();
        TimeEntry expected = TimeEntry.builder()
                .from(timer)
                .interval(TimeInterval.startingAt(at("08:45")))
                .description(change.description().orElseThrow())
                .build();

        assertUpdated(timer, change, expected);

        assertThat(running()).contains(expected);
        given().discard(timer);
    }

    @Test
    default void stopsATimerWhoseEndIsSet() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));

        assertUpdated(timer, ending(FieldChange.set(at("10:00"))), during(timer, between("09:00", "10:00")));

        assertThat(running()).isEmpty();
    }

    @Test
    default void restartsAnEntryWhoseEndIsCleared() {
        TimeEntry entry = full();
        TimeEntry expected = during(entry, TimeInterval.startingAt(at("09:00")));

        assertUpdated(entry, ending(FieldChange.clear()), expected);

        assertThat(running()).contains(expected);
        given().discard(entry);
    }

    @Test
    default void stopsTheTimerAtTheStartOfARestartedEntry() {
        TimeEntry entry = full();
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("08:00")));

        TimeEntry again = updated(entry, ending(FieldChange.clear()));

        assertThat(stored(timer)).isEqualTo(during(timer, between("08:00", "09:00")));
        assertThat(running()).contains(again);
        given().discard(entry);
    }

    @Test
    default void refusesToRestartAnEntryBeforeALaterTimer() {
        TimeEntry entry = full();
        TimeEntry timer = given().timer(at("12:00"));

        assertRefused(Rule.TIMER_STARTED_LATER, () -> updated(entry, ending(FieldChange.clear())));

        assertThat(stored(entry)).isEqualTo(entry);
        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void stopsNothingForAChangedFinishedEntry() {
        TimeEntry entry = full();
        TimeEntry timer = given().timer(at("08:00"));

        updated(entry, TimeEntryChange.builder().billable(false).build());
        updated(entry, ending(FieldChange.set(at("11:00"))));

        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void stopsNothingForAnEntryThatCannotRestart() {
        TimeEntry entry = full();
        TimeEntry timer = given().timer(at("08:00"));
        TimeEntryChange change = TimeEntryChange.builder()
                .end(FieldChange.clear())
                .tagIds(List.of(UnknownIds.TAG))
                .build();

        assertUnchangedByUnknown(EntityKind.TAG, entry, change);

        assertThat(running()).contains(timer);
        given().discard(timer);
    }
}
