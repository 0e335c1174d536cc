package io.github.stint.contract.bulk;

import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.InterceptedStint;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.BulkDelete;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.bulk.BulkResult;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.bulk.BulkUpdate;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of {@link BulkEntries} that every adapter must pass. */
public interface BulkEntriesContract extends StintContract {

    private BulkEntries bulk(Stint stint) {
        return BulkEntries.of(stint, fixture().workspace(), fixture().user(), BulkEntriesContract::neverSleep);
    }

    private BulkEntries bulk() {
        return bulk(fixture().stint());
    }

    private static void neverSleep(Duration time) {
        throw new AssertionError("sleeps for " + time);
    }

    private static NewTimeEntry entry(String description) {
        return NewTimeEntry.completed(between("09:00", "10:00"), description);
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private List<TimeEntry> stored(String description) {
        TimeEntryQuery query = TimeEntryQuery.builder().description(description).build();
        return fixture()
                .stint()
                .timeEntries()
                .all(fixture().workspace(), fixture().user(), query)
                .toList();
    }

    private List<TimeEntryId> create(String... descriptions) {
        return bulk()
                .create(Stream.of(descriptions)
                        .map(description -> BulkCreate.of(entry(description)))
                        .toList())
                .receipts()
                .stream()
                .flatMap(receipt -> receipt.entry().stream())
                .toList();
    }

    private static void lose() {
        throw new OutcomeUnknown("write", "no response", "look for it");
    }

    @Test
    default void creates_several_at_the_same_time() {
        String name = fixture().unique("bulk");
        List<BulkCreate> rows = IntStream.range(0, 25)
                .mapToObj(row -> BulkCreate.of(entry(name + " " + row % 20)))
                .toList();
        List<EntryReceipt> reported = new ArrayList<>();

        BulkResult<BulkCreate> first = bulk().with(BulkThreads.own(5))
                .reporting((receipt, progress) -> reported.add(receipt))
                .create(rows);
        BulkResult<BulkCreate> again = bulk().create(rows);

        assertThat(outcomes(first)).hasSize(25).containsOnly(Outcome.CREATED);
        assertThat(outcomes(again)).containsOnly(Outcome.EXISTED);
        assertThat(first.receipts().stream().flatMap(receipt -> receipt.entry().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        stored(name).stream().map(TimeEntry::id).toList());
        assertThat(reported).containsExactlyInAnyOrderElementsOf(first.receipts());
    }

    @Test
    default void creates_what_has_no_receipt() {
        String name = fixture().unique("keys");
        BulkCreate one = BulkCreate.of(new ExternalKey(name + " 1"), entry(name));
        BulkCreate two = BulkCreate.of(new ExternalKey(name + " 2"), entry(name));
        BulkResult<BulkCreate> first = bulk().create(List.of(one));
        TimeEntryId id = first.receipts().get(0).entry().orElseThrow();
        TimeEntryChange edit =
                TimeEntryChange.builder().description(name + " edited").build();
        fixture().stint().timeEntries().update(fixture().workspace(), id, edit);

        BulkResult<BulkCreate> second =
                bulk().resuming(Receipts.of(first.receipts())).create(List.of(one, two));

        assertThat(second.isComplete()).isTrue();
        assertThat(stored(name)).extracting(TimeEntry::description).containsExactlyInAnyOrder(name + " edited", name);
    }

    @Test
    default void updates_each() {
        String name = fixture().unique("update");
        List<TimeEntryId> ids = create(name + " a", name + " b", name + " c");
        TimeEntryChange change =
                TimeEntryChange.builder().description(name + " changed").build();
        List<BulkUpdate> rows = Stream.concat(ids.stream(), Stream.of(UnknownIds.TIME_ENTRY))
                .map(id -> BulkUpdate.of(id, change))
                .toList();

        BulkResult<BulkUpdate> result = bulk().with(BulkThreads.own(3)).update(rows);

        assertThat(outcomes(result))
                .containsExactly(Outcome.UPDATED, Outcome.UPDATED, Outcome.UPDATED, Outcome.REFUSED);
        assertThat(stored(name)).extracting(TimeEntry::description).containsOnly(name + " changed");
        assertThat(result.rows().get(0).entry())
                .contains(fixture().stint().timeEntries().get(fixture().workspace(), ids.get(0)));
    }

    @Test
    default void settles_an_update_without_a_response() {
        String name = fixture().unique("settled");
        TimeEntryId id = create(name + " before").get(0);
        TimeEntryChange change =
                TimeEntryChange.builder().description(name + " after").build();
        InterceptedStint intercepted =
                new InterceptedStint(fixture().stint()).after("timeEntries.update", BulkEntriesContract::lose);

        BulkResult<BulkUpdate> result =
                bulk(intercepted.stint()).with(BulkThreads.sequential()).update(List.of(BulkUpdate.of(id, change)));

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED);
        assertThat(intercepted.calls()).containsExactly("timeEntries.update", "timeEntries.find");
        assertThat(stored(name)).extracting(TimeEntry::description).containsExactly(name + " after");
    }

    @Test
    default void deletes_each() {
        String name = fixture().unique("delete");
        List<TimeEntryId> ids = create(name + " a", name + " b", name + " c");
        List<BulkDelete> rows = Stream.of(ids.get(0), UnknownIds.TIME_ENTRY, ids.get(2))
                .map(BulkDelete::of)
                .toList();

        BulkResult<BulkDelete> result = bulk().with(BulkThreads.own(3)).delete(rows);

        assertThat(outcomes(result)).containsExactly(Outcome.DELETED, Outcome.ABSENT, Outcome.DELETED);
        assertThat(stored(name)).extracting(TimeEntry::id).containsExactly(ids.get(1));
    }

    @Test
    default void settles_a_deletion_without_a_response() {
        String name = fixture().unique("settled");
        TimeEntryId id = create(name).get(0);
        InterceptedStint intercepted =
                new InterceptedStint(fixture().stint()).after("timeEntries.delete", BulkEntriesContract::lose);

        BulkResult<BulkDelete> result =
                bulk(intercepted.stint()).with(BulkThreads.sequential()).delete(List.of(BulkDelete.of(id)));

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED);
        assertThat(intercepted.calls()).containsExactly("timeEntries.delete", "timeEntries.find");
        assertThat(stored(name)).isEmpty();
    }

    @Test
    default void sends_nothing_without_rows() {
        InterceptedStint intercepted = new InterceptedStint(fixture().stint());
        BulkEntries bulk = bulk(intercepted.stint());

        assertThat(bulk.create(List.of()).rows()).isEmpty();
        assertThat(bulk.update(List.of()).rows()).isEmpty();
        assertThat(bulk.delete(Collections.emptyList()).rows()).isEmpty();
        assertThat(intercepted.calls()).isEmpty();
    }
}
