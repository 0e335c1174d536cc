package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertInvalid;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.Rule;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDuplication;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.OverlapPolicy;
import org.junit.jupiter.api.Test;

/** Tests of {@link EntryDuplication} that every adapter must pass. */
public interface EntryDuplicationContract extends TrackerSteps {

    private LoggedTime duplicate(TimeEntry entry, TimeInterval interval, OverlapPolicy policy) {
        return new EntryDuplication(fixture().stint(), workspace(), policy).duplicate(entry, interval);
    }

    @Test
    default void createsAnEntryWithEverythingButTheInterval() {
        TimeEntry entry = full();

        TimeEntry copy =
                duplicate(entry, between("13:00", "14:00"), OverlapPolicy.WARN).entry();

        assertThat(copy.id()).isNotEqualTo(entry.id());
        assertThat(NewTimeEntry.like(copy, copy.interval()))
                .isEqualTo(NewTimeEntry.like(entry, between("13:00", "14:00")));
        assertThat(copy.names()).isEqualTo(entry.names());
        assertThat(stored(copy)).isEqualTo(copy);
        assertThat(stored(entry)).isEqualTo(entry);
    }

    @Test
    default void reportsRefusesOrIgnoresWhatADuplicateOverlaps() {
        TimeEntry entry = full();
        TimeEntryQuery same =
                TimeEntryQuery.builder().description(entry.description()).build();

        assertRefused(Rule.OVERLAP, () -> duplicate(entry, entry.interval(), OverlapPolicy.REFUSE));
        assertThat(entries().all(workspace(), fixture().user(), same)).containsExactly(entry);

        assertThat(duplicate(entry, entry.interval(), OverlapPolicy.WARN).overlapping())
                .contains(entry);
        assertThat(duplicate(entry, entry.interval(), OverlapPolicy.ALLOW).overlapping())
                .isEmpty();
    }

    @Test
    default void rejectsADuplicateWithoutAnEnd() {
        TimeEntry entry = full();

        assertInvalid("interval", () -> duplicate(entry, TimeInterval.startingAt(at("13:00")), OverlapPolicy.WARN));
    }
}
