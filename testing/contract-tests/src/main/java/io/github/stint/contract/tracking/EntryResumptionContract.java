package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertInvalid;
import static io.github.stint.contract.ContractErrors.assertRefused;
import static io.github.stint.contract.timeentry.TimeEntrySteps.during;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.Rule;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryResumption;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.ResumedEntry;
import org.junit.jupiter.api.Test;

/** Tests of {@link EntryResumption} that every adapter must pass. */
public interface EntryResumptionContract extends TrackerSteps {

    private ResumedEntry resume(TimeEntry entry, OverlapPolicy policy) {
        return new EntryResumption(fixture().stint(), workspace(), policy).resume(FoundEntry.alone(entry));
    }

    @Test
    default void letsAnEntryRunAgain() {
        TimeEntry entry = full();
        TimeEntry expected = during(entry, TimeInterval.startingAt(at("09:00")));

        ResumedEntry resumed = resume(entry, OverlapPolicy.WARN);

        assertThat(resumed.entry()).isEqualTo(expected);
        assertThat(resumed.stopped()).isEmpty();
        assertThat(running()).contains(expected);
        given().discard(entry);
    }

    @Test
    default void stopsATimerThatStartedEarlier() {
        TimeEntry timer = given().timer(at("08:00"));
        TimeEntry entry = full();

        ResumedEntry resumed = resume(entry, OverlapPolicy.WARN);

        TimeEntry stopped = during(timer, between("08:00", "09:00"));
        assertThat(resumed.stopped()).contains(stopped);
        assertThat(stored(timer)).isEqualTo(stopped);
        assertThat(running()).contains(resumed.entry());
        given().discard(timer, entry);
    }

    @Test
    default void refusesToStopATimerThatStartedLater() {
        TimeEntry entry = full();
        TimeEntry timer = given().timer(at("11:00"));

        assertRefused(Rule.TIMER_STARTED_LATER, () -> resume(entry, OverlapPolicy.WARN));

        assertThat(stored(entry)).isEqualTo(entry);
        assertThat(running()).contains(timer);
        given().discard(timer);
    }

    @Test
    default void rejectsATimerThatRuns() {
        TimeEntry timer = given().timer(at("09:00"));

        assertInvalid("reference", () -> resume(timer, OverlapPolicy.WARN));

        given().discard(timer);
    }

    @Test
    default void reportsOrRefusesWhatAResumedEntryOverlaps() {
        TimeEntry entry = full();
        TimeEntry later = given().entry(fixture().unique("later"), between("11:00", "12:00"));

        assertRefused(Rule.OVERLAP, () -> resume(entry, OverlapPolicy.REFUSE));
        assertThat(stored(entry)).isEqualTo(entry);

        assertThat(resume(entry, OverlapPolicy.WARN).overlapping()).contains(later);
        given().discard(entry, later);
    }
}
