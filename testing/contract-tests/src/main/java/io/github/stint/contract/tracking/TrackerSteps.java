package io.github.stint.contract.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.workspace.WorkspaceId;

/** What the contracts of {@link TimeTracker} have in common. */
interface TrackerSteps extends StintContract {

    default TimeTracker tracker() {
        return new TimeTracker(fixture().stint(), workspace(), fixture().user());
    }

    default TimeEntries entries() {
        return fixture().stint().timeEntries();
    }

    default WorkspaceId workspace() {
        return fixture().workspace();
    }

    default TimeEntry stored(TimeEntry entry) {
        return entries().get(workspace(), entry.id());
    }

    default EntryDetails described(String word) {
        return EntryDetails.describedAs(fixture().unique(word));
    }

    default void assertNothingCreated(EntryDetails details) {
        TimeEntryQuery query =
                TimeEntryQuery.builder().description(details.description()).build();
        assertThat(entries().all(workspace(), fixture().user(), query)).isEmpty();
    }
}
