package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeEntries#delete} that every adapter must pass. */
public interface TimeEntryDeletionContract extends TimeEntrySteps {

    @Test
    default void deletesAFinishedEntry() {
        TimeEntry deleted = given().fullEntry(between("09:00", "10:00"));
        TimeEntry other = given().fullEntry(between("09:00", "10:00"));

        entries().delete(workspace(), deleted.id());

        assertThat(entries().find(workspace(), deleted.id())).isEmpty();
        assertThat(entries().get(workspace(), other.id())).isEqualTo(other);
        TimeEntryQuery query =
                TimeEntryQuery.builder().description(deleted.description()).build();
        assertThat(entries().all(workspace(), fixture().user(), query)).isEmpty();
    }

    @Test
    default void deletesARunningEntry() {
        TimeEntry timer = given().timer(at("09:00"));

        entries().delete(workspace(), timer.id());

        assertThat(entries().find(workspace(), timer.id())).isEmpty();
        assertThat(entries().running(workspace(), fixture().user())).isEmpty();
    }

    @Test
    default void leavesTheTimerRunningWhenAnotherEntryIsDeleted() {
        TimeEntry finished = given().fullEntry(between("09:00", "10:00"));
        TimeEntry timer = given().timer(at("11:00"));

        entries().delete(workspace(), finished.id());

        assertThat(entries().running(workspace(), fixture().user())).contains(timer);
        given().discard(timer);
    }

    @Test
    default void deletesAnEntryOfAnotherUser() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntry theirs = entries().createFor(workspace(), colleague, entry);

        entries().delete(workspace(), theirs.id());

        assertThat(entries().find(workspace(), theirs.id())).isEmpty();
    }

    @Test
    default void cannotChangeAnUnknownEntry() {
        TimeEntryId deleted = given().fullEntry(between("09:00", "10:00")).id();
        entries().delete(workspace(), deleted);
        TimeEntryChange change = TimeEntryChange.builder().billable(false).build();

        for (TimeEntryId id : List.of(UnknownIds.TIME_ENTRY, deleted)) {
            assertNotFound(
                    EntityKind.TIME_ENTRY,
                    () -> entries().update(workspace(), id, change),
                    () -> entries().delete(workspace(), id));
        }
    }
}
