package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static io.github.stint.contract.timeentry.TimeEntrySteps.during;
import static io.github.stint.contract.timeentry.TimeEntrySteps.ending;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Rule;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of changes that start, stop or keep a running timer, which every adapter must pass. */
public interface TimeEntryRestartContract extends TimeEntrySteps {

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
