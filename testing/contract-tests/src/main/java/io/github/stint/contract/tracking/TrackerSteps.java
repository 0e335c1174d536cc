package io.github.stint.contract.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.timeentry.TimeEntrySteps;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;

/** What the contracts of {@link TimeTracker} have in common. */
interface TrackerSteps extends TimeEntrySteps {

    default TimeTracker tracker() {
        return new TimeTracker(fixture().stint(), workspace(), fixture().user());
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
