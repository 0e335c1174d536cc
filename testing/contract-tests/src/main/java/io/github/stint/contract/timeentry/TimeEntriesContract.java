package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeEntries} that every adapter must pass. They also need the ports Projects, Tasks and Tags. */
public interface TimeEntriesContract
        extends TimeEntryCreationContract,
                TimeEntryChangeContract,
                TimeEntryRestartContract,
                TimeEntryDeletionContract,
                TimeEntryListContract,
                TimeEntryFilterContract,
                TimerContract,
                TimeEntryNamesContract {

    @Test
    default void findsAnEntryByItsId() {
        TimeEntry entry = given().fullEntry(between("09:00", "10:00"));

        assertThat(entries().find(workspace(), entry.id())).contains(entry);
        assertThat(entries().get(workspace(), entry.id())).isEqualTo(entry);
    }

    @Test
    default void findsAnEntryOfAnotherUserByItsId() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntry theirs = entries().createFor(workspace(), colleague, entry);

        assertThat(entries().find(workspace(), theirs.id())).contains(theirs);
        assertThat(entries().get(workspace(), theirs.id())).isEqualTo(theirs);
    }

    @Test
    default void doesNotFindAnUnknownEntry() {
        assertThat(entries().find(workspace(), UnknownIds.TIME_ENTRY)).isEmpty();
        assertNotFound(EntityKind.TIME_ENTRY, () -> entries().get(workspace(), UnknownIds.TIME_ENTRY));
    }

    @Test
    default void rejectsAUserWhoIsNotAMember() {
        UserId unknown = UnknownIds.USER;
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();

        assertNotFound(
                EntityKind.USER,
                () -> entries().list(workspace(), unknown, TimeEntryQuery.all(), PageRequest.first()),
                () -> entries().running(workspace(), unknown),
                () -> entries().createFor(workspace(), unknown, entry),
                () -> entries().stop(workspace(), unknown, at("10:00")));
    }

    @Test
    default void rejectsAnUnknownWorkspace() {
        WorkspaceId nowhere = UnknownIds.WORKSPACE;
        UserId user = fixture().user();
        TimeEntryId id = given().fullEntry(between("09:00", "10:00")).id();
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntryChange change = TimeEntryChange.builder().billable(false).build();

        assertNotFound(
                EntityKind.WORKSPACE,
                () -> entries().list(nowhere, user, TimeEntryQuery.all(), PageRequest.first()),
                () -> entries().inProgress(nowhere, PageRequest.first()),
                () -> entries().running(nowhere, user),
                () -> entries().find(nowhere, id),
                () -> entries().get(nowhere, id),
                () -> entries().create(nowhere, entry),
                () -> entries().createFor(nowhere, user, entry),
                () -> entries().update(nowhere, id, change),
                () -> entries().stop(nowhere, user, at("10:00")),
                () -> entries().delete(nowhere, id));
    }
}
