package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.BulkDelete;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.bulk.BulkResult;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.bulk.BulkUpdate;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many entries over HTTP: what they cost, lost responses, and the ends by an interrupt and by closing. */
@Timeout(120)
class BulkEntriesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final CountedRequests requests = new CountedRequests();
    private final SimulatedFixture fixture = requests.fixture();
    private final BulkEntries bulk = BulkEntries.of(fixture.stint(), fixture.workspace(), fixture.user(), time -> {});

    @AfterEach
    void close() {
        requests.close();
    }

    private static List<BulkCreate> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> BulkCreate.of(
                        NewTimeEntry.completed(TimeInterval.of(NINE, NINE.plusSeconds(60)), "row " + row)))
                .toList();
    }

    private List<TimeEntryId> create(int number) {
        return bulk.create(rows(number)).receipts().stream()
                .map(receipt -> receipt.entry().orElseThrow())
                .toList();
    }

    private List<String> stored() {
        return fixture.memory()
                .timeEntries()
                .all(fixture.workspace(), fixture.user(), TimeEntryQuery.all())
                .map(TimeEntry::description)
                .toList();
    }

    private static List<BulkUpdate> updates(List<TimeEntryId> ids) {
        TimeEntryChange change =
                TimeEntryChange.builder().description("changed").build();
        return ids.stream().map(id -> BulkUpdate.of(id, change)).toList();
    }

    private static List<BulkDelete> deletions(List<TimeEntryId> ids) {
        return ids.stream().map(BulkDelete::of).toList();
    }

    @Test
    void costs_a_request_for_each_write_and_a_page() {
        fixture.stint().users().current();

        assertThat(requests.ofResult(() -> bulk.create(rows(30)))).isEqualTo(1 + 30);
        assertThat(requests.ofResult(() -> bulk.create(rows(30)))).isEqualTo(1);
        List<TimeEntryId> ids = create(30);
        assertThat(requests.ofResult(() -> bulk.update(updates(ids)))).isEqualTo(2 * 30);
        assertThat(requests.ofResult(() -> bulk.delete(deletions(ids)))).isEqualTo(30);
        assertThat(stored()).isEmpty();
    }

    @Test
    void settles_lost_responses_of_several_threads() {
        fixture.simulator().faults().seed(7);
        fixture.simulator().faults().failRandomly(0.1, Fault.resetAfter());

        BulkResult<BulkCreate> result = bulk.with(BulkThreads.own(4)).create(rows(60));

        fixture.simulator().faults().clear();
        BulkResult<BulkCreate> last = bulk.create(rows(60));
        assertThat(result.count(Outcome.SETTLED)).isPositive();
        assertThat(last.isComplete()).isTrue();
        assertThat(stored()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void closing_the_adapter_ends_the_run_with_the_receipts_so_far() throws Exception {
        CountDownLatch some = new CountDownLatch(5);
        FutureTask<BulkResult<BulkCreate>> run = new FutureTask<>(() -> bulk.with(BulkThreads.own(2))
                .reporting((receipt, progress) -> {
                    some.countDown();
                    if (progress.finished() == 5) {
                        fixture.stint().close();
                    }
                })
                .create(rows(50)));
        new Thread(run).start();

        List<EntryReceipt> receipts = run.get(1, TimeUnit.MINUTES).receipts();

        assertThat(some.getCount()).isZero();
        assertThat(receipts).hasSize(50);
        assertThat(receipts).filteredOn(EntryReceipt::isDone).hasSizeBetween(5, 7);
        assertThat(receipts.get(49).outcome()).isEqualTo(Outcome.NOT_STORED);
        assertThat(receipts)
                .extracting(EntryReceipt::outcome)
                .isSubsetOf(Outcome.CREATED, Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(stored()).hasSizeBetween(5, 8);
    }

    @Test
    void an_interrupt_ends_pending_requests() throws Exception {
        RequestMatch creation = RequestMatch.of("POST", "/workspaces/*/time-entries");
        CountDownLatch sent = new CountDownLatch(3);
        try (SimulatedFixture waiting = SimulatedFixture.throughMaton(
                config -> config.onRequest(event -> countCreations(event, sent), Clock.systemUTC()))) {
            waiting.simulator().faults().next(20, creation, Fault.delay(Duration.ofMinutes(5)));
            BulkEntries pending = BulkEntries.of(
                    waiting.stint(), waiting.workspace(), waiting.user(), time -> Thread.sleep(time.toMillis()));
            FutureTask<BulkResult<BulkCreate>> run =
                    new FutureTask<>(() -> pending.with(BulkThreads.own(3)).create(rows(20)));
            Thread caller = new Thread(run);
            caller.start();
            assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
            awaitResponses(caller);

            caller.interrupt();

            BulkResult<BulkCreate> result = run.get(1, TimeUnit.MINUTES);
            assertThat(result.count(Outcome.UNKNOWN)).isEqualTo(3);
            assertThat(result.count(Outcome.NOT_STORED)).isEqualTo(17);
            assertThat(result.stop()).isPresent();
        }
    }

    /** The events precede the requests: of three threads, one that is interrupted between them has sent nothing. */
    private static void awaitResponses(Thread caller) {
        while (Thread.getAllStackTraces().keySet().stream()
                        .filter(thread ->
                                thread.equals(caller) || thread.getName().equals("stint-bulk"))
                        .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING
                                || thread.getState() == Thread.State.WAITING)
                        .count()
                < 3) {
            Thread.onSpinWait();
        }
    }

    private static void countCreations(RequestEvent event, CountDownLatch sent) {
        if (event instanceof RequestEvent.Sent && event.request().method().equals("POST")) {
            sent.countDown();
        }
    }
}
