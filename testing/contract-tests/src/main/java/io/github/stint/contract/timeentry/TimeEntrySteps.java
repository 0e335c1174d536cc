package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Steps that the contracts of time entries share. */
public interface TimeEntrySteps extends StintContract {

    default TimeEntries entries() {
        return fixture().stint().timeEntries();
    }

    default WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** A finished entry with all fields. */
    default TimeEntry full() {
        return given().fullEntry(between("09:00", "10:00"));
    }

    default TimeEntry stored(TimeEntry entry) {
        return entries().get(workspace(), entry.id());
    }

    default Optional<TimeEntry> running() {
        return entries().running(workspace(), fixture().user());
    }

    default TimeEntry updated(TimeEntry entry, TimeEntryChange change) {
        return entries().update(workspace(), entry.id(), change);
    }

    default void assertUpdated(TimeEntry before, TimeEntryChange change, TimeEntry expected) {
        assertThat(updated(before, change)).isEqualTo(expected);
        assertThat(stored(before)).isEqualTo(expected);
        assertThat(updated(before, change)).as("repeated").isEqualTo(expected);
    }

    default void assertUnchangedByUnknown(EntityKind kind, TimeEntry before, TimeEntryChange change) {
        assertNotFound(kind, () -> updated(before, change));
        assertThat(stored(before)).isEqualTo(before);
    }

    static TimeEntryChange ending(FieldChange<Instant> end) {
        return TimeEntryChange.builder().end(end).build();
    }

    static TimeEntry during(TimeEntry entry, TimeInterval interval) {
        return TimeEntry.builder().from(entry).interval(interval).build();
    }
}
