package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertInvalid;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static io.github.stint.contract.timeentry.TimeEntrySteps.during;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntrySplit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link EntrySplit} that every adapter must pass. */
public interface EntrySplitContract extends TrackerSteps {

    private List<TimeEntry> split(TimeEntry entry, String... times) {
        List<Instant> at = List.of(times).stream().map(time -> at(time)).toList();
        return new EntrySplit(fixture().stint(), workspace(), time -> {}).split(entry, at, at("12:00"));
    }

    @Test
    default void splitsAnEntryIntoConsecutiveParts() {
        TimeEntry entry = full();

        List<TimeEntry> parts = split(entry, "09:45", "09:15");

        assertThat(parts.get(0)).isEqualTo(during(entry, between("09:00", "09:15")));
        assertThat(parts.subList(1, 3))
                .extracting(part -> NewTimeEntry.like(part, part.interval()))
                .containsExactly(
                        NewTimeEntry.like(entry, between("09:15", "09:45")),
                        NewTimeEntry.like(entry, between("09:45", "10:00")));
        assertThat(parts).allSatisfy(part -> {
            assertThat(stored(part)).isEqualTo(part);
            assertThat(part.names()).isEqualTo(entry.names());
        });
    }

    @Test
    default void letsTheLastPartOfATimerRun() {
        TimeEntry timer = given().fullEntry(TimeInterval.startingAt(at("09:00")));

        List<TimeEntry> parts = split(timer, "09:30");

        assertThat(parts.get(1)).isEqualTo(during(timer, TimeInterval.startingAt(at("09:30"))));
        assertThat(parts.get(0).interval()).isEqualTo(between("09:00", "09:30"));
        assertThat(running()).contains(parts.get(1));
        given().discard(parts.get(0), parts.get(1));
    }

    @Test
    default void rejectsTimesThatAreNotInsideTheEntry() {
        TimeEntry entry = full();

        assertInvalid("time", () -> split(entry));
        assertInvalid("time", () -> split(entry, "09:00"));
        assertInvalid("time", () -> split(entry, "10:00"));
        assertInvalid("time", () -> split(entry, "09:30", "10:30"));
        assertInvalid("time", () -> split(entry, "09:30", "09:30"));

        assertThat(stored(entry)).isEqualTo(entry);
    }

    @Test
    default void createsNoPartOfAnEntryThatWasDeleted() {
        TimeEntry entry = full();
        entries().delete(workspace(), entry.id());

        assertNotFound(EntityKind.TIME_ENTRY, () -> split(entry, "09:30"));

        assertThat(entries()
                        .all(
                                workspace(),
                                fixture().user(),
                                TimeEntryQuery.builder()
                                        .description(entry.description())
                                        .build()))
                .isEmpty();
    }
}
