package io.github.stint.core.bulk;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static io.github.stint.core.bulk.FakeService.away;
import static io.github.stint.core.bulk.FakeService.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rows at the same time, and how a run ends early. */
class BulkThreadsTest {

    private static final long LIMIT_SECONDS = 30;

    private final FakeService service = new FakeService();
    private final BulkEntries bulk = BulkEntries.of(service.stint(), WORKSPACE, USER, BulkThreadsTest::neverSleep);

    private static void neverSleep(Duration time) {
        throw new AssertionError("sleeps for " + time);
    }

    private static List<BulkCreate> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> BulkCreate.of(NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "row " + row)))
                .toList();
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still waiting");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("create time entry", "interrupted", "try again");
        }
    }

    @Test
    void handles_as_many_rows_at_the_same_time_as_permitted() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger pending = new AtomicInteger();
        Set<Integer> most = Collections.synchronizedSet(new HashSet<>());
        IntStream.range(0, 40)
                .forEach(row -> service.before("create", () -> {
                    most.add(pending.incrementAndGet());
                    meet(four);
                    pending.decrementAndGet();
                }));

        BulkResult<BulkCreate> result = bulk.with(BulkThreads.own(4)).create(rows(40));

        assertThat(outcomes(result)).hasSize(40).containsOnly(Outcome.CREATED);
        assertThat(result.rows()).extracting(RowResult::row).isEqualTo(rows(40));
        assertThat(most).contains(4).allMatch(number -> number <= 4);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void its_own_threads_are_daemons_and_end() throws InterruptedException {
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        CyclicBarrier three = new CyclicBarrier(3);
        IntStream.range(0, 3)
                .forEach(row -> service.before("create", () -> {
                    threads.add(Thread.currentThread());
                    meet(three);
                }));

        bulk.with(BulkThreads.own(3)).create(rows(3));

        assertThat(threads).hasSize(3).contains(Thread.currentThread());
        threads.remove(Thread.currentThread());
        assertThat(threads).allMatch(Thread::isDaemon);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void starts_no_more_tasks_than_rows_need() {
        List<Runnable> tasks = new ArrayList<>();

        bulk.with(BulkThreads.on(tasks::add, 8)).create(rows(3));
        assertThat(tasks).hasSize(2);

        bulk.with(BulkThreads.on(tasks::add, 8)).create(Collections.nCopies(5, rows(1).get(0)));
        assertThat(tasks).hasSize(2);

        bulk.with(BulkThreads.sequential()).create(rows(9));
        assertThat(tasks).hasSize(2);
    }

    @Test
    void needs_no_free_thread_of_an_executor() {
        List<Runnable> queued = new ArrayList<>();
        Executor full = task -> {
            throw new RejectedExecutionException();
        };

        assertThat(outcomes(bulk.with(BulkThreads.on(queued::add, 4)).create(rows(5))))
                .containsOnly(Outcome.CREATED);
        assertThat(outcomes(bulk.with(BulkThreads.on(full, 4))
                        .create(rows(6))
                        .rows()
                        .subList(5, 6)))
                .containsExactly(Outcome.CREATED);
        assertThat(outcomes(bulk.with(BulkThreads.on(Runnable::run, 4)).create(rows(7))))
                .endsWith(Outcome.CREATED);
        queued.forEach(Runnable::run);
        assertThat(service.stored()).hasSize(7);
    }

    private static List<Outcome> outcomes(List<RowResult<BulkCreate>> rows) {
        return rows.stream().map(RowResult::outcome).toList();
    }

    @Test
    void an_executor_that_fails_is_reported_after_what_is_pending() {
        Executor broken = task -> {
            throw new IllegalArgumentException("broken");
        };

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bulk.with(BulkThreads.on(broken, 2)).create(rows(2)));
        assertThat(service.stored()).isEmpty();
    }

    @Test
    void reports_one_receipt_at_a_time_with_the_progress() {
        service.create(rows(1).get(0).entry());
        List<EntryReceipt> receipts = new ArrayList<>();
        List<BulkProgress> progress = new ArrayList<>();

        BulkResult<BulkCreate> result = bulk.with(BulkThreads.own(5))
                .reporting((receipt, now) -> {
                    receipts.add(receipt);
                    progress.add(now);
                })
                .create(rows(30));

        assertThat(receipts).containsExactlyInAnyOrderElementsOf(result.receipts());
        assertThat(receipts.get(0).outcome()).isEqualTo(Outcome.EXISTED);
        assertThat(progress)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj(finished -> new BulkProgress(finished, 30))
                        .toList());
    }

    @Test
    void a_listener_that_throws_ends_the_run() {
        List<EntryReceipt> receipts = new ArrayList<>();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> bulk.with(BulkThreads.sequential())
                        .reporting((receipt, progress) -> {
                            receipts.add(receipt);
                            if (receipt.row() == 2) {
                                throw away();
                            }
                        })
                        .create(rows(5)));

        assertThat(receipts).hasSize(2);
        assertThat(service.stored()).hasSize(2);
    }

    @Test
    void a_listener_that_throws_lets_pending_rows_end_and_is_not_called_again() {
        CountDownLatch secondIsPending = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        service.before("create", () -> await(secondIsPending)).before("create", () -> {
            secondIsPending.countDown();
            await(failed);
        });
        AtomicInteger calls = new AtomicInteger();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> bulk.with(BulkThreads.own(2))
                        .reporting((receipt, progress) -> {
                            calls.incrementAndGet();
                            failed.countDown();
                            throw new AssertionError("full disk");
                        })
                        .create(rows(50)))
                .withMessage("full disk");

        assertThat(calls).hasValue(1);
        assertThat(service.stored()).hasSizeBetween(1, 3);
    }

    @Test
    void an_unexpected_exception_ends_the_run() {
        service.before("create", () -> {}).before("create", () -> {
            throw new IllegalArgumentException("a defect");
        });

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bulk.with(BulkThreads.sequential()).create(rows(5)));
        assertThat(service.stored()).hasSize(1);
    }

    @Test
    void one_error_of_all_rows_stops_every_thread() {
        CountDownLatch refused = new CountDownLatch(1);
        service.before("create", failing(away())).before("create", () -> await(refused));

        BulkResult<BulkCreate> result = bulk.with(BulkThreads.own(2))
                .reporting((receipt, progress) -> refused.countDown())
                .create(rows(20));

        assertThat(result.stop()).containsInstanceOf(Unavailable.class);
        assertThat(result.count(Outcome.CREATED)).isLessThanOrEqualTo(1);
        assertThat(result.count(Outcome.NOT_STORED) + result.count(Outcome.CREATED))
                .isEqualTo(20);
        assertThat(service.count("create")).isLessThanOrEqualTo(2);
    }

    @Test
    void an_interrupt_ends_the_calls_of_all_threads_and_returns_the_receipts() throws Exception {
        CountDownLatch pending = new CountDownLatch(3);
        CountDownLatch never = new CountDownLatch(1);
        service.before("create", () -> {}).before("create", () -> {}).before("create", () -> {});
        IntStream.range(0, 3)
                .forEach(row -> service.before("create", () -> {
                    pending.countDown();
                    await(never);
                }));
        FutureTask<BulkResult<BulkCreate>> run = new FutureTask<>(() -> {
            BulkResult<BulkCreate> result = bulk.with(BulkThreads.own(3)).create(rows(20));
            assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
            return result;
        });
        Thread caller = new Thread(run);
        caller.start();
        await(pending);

        caller.interrupt();

        BulkResult<BulkCreate> result = resultOf(run);
        assertThat(result.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(result.count(Outcome.NOT_STORED)).isEqualTo(17);
        assertThat(result.stop()).map(StintException::getMessage).contains("interrupted");
        assertThat(service.stored()).hasSize(3);
    }

    private static <T> T resultOf(FutureTask<T> run) throws InterruptedException, ExecutionException, TimeoutException {
        return run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void a_thread_of_an_executor_is_not_left_interrupted() throws Exception {
        CountDownLatch pending = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        IntStream.range(0, 2)
                .forEach(row -> service.before("create", () -> {
                    pending.countDown();
                    await(never);
                }));
        List<FutureTask<Boolean>> helpers = Collections.synchronizedList(new ArrayList<>());
        Executor executor = task -> {
            FutureTask<Boolean> helper = new FutureTask<>(() -> {
                task.run();
                return Thread.currentThread().isInterrupted();
            });
            helpers.add(helper);
            new Thread(helper).start();
        };
        FutureTask<BulkResult<BulkCreate>> run =
                new FutureTask<>(() -> bulk.with(BulkThreads.on(executor, 2)).create(rows(2)));
        Thread caller = new Thread(run);
        caller.start();
        await(pending);

        caller.interrupt();

        assertThat(outcomes(resultOf(run))).containsOnly(Outcome.NOT_STORED);
        assertThat(resultOf(helpers.get(0))).isFalse();
    }

    @Test
    void begins_nothing_if_it_is_interrupted_before() {
        Thread.currentThread().interrupt();
        BulkResult<BulkCreate> result = bulk.with(BulkThreads.sequential()).create(rows(2));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcomes(result)).containsOnly(Outcome.NOT_STORED);
        assertThat(service.stored()).isEmpty();
    }

    @Test
    @DisplayName(
            "The listener can write the receipt of the row that an interrupt ended to a channel, which an interrupt closes")
    void reports_without_the_interrupt(@TempDir Path folder) throws IOException {
        service.before("list", () -> {})
                .before("list", failing(Cancelled.interrupted("list time entries", "interrupted")))
                .after("create", () -> {
                    Thread.currentThread().interrupt();
                    throw FakeService.lost();
                });
        Path file = folder.resolve("receipts");

        BulkResult<BulkCreate> result;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            result = bulk.with(BulkThreads.sequential())
                    .reporting((receipt, progress) -> write(channel, receipt))
                    .create(rows(2));
        }

        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(Files.readAllLines(file)).containsExactly("1 UNKNOWN", "2 NOT_STORED");
    }

    private static void write(FileChannel channel, EntryReceipt receipt) {
        String line = receipt.row() + " " + receipt.outcome() + "\n";
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_thread_that_was_not_interrupted_is_not_after_a_report() {
        bulk.with(BulkThreads.sequential()).create(rows(1));

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void equal_rows_are_not_taken_for_each_other_while_both_are_pending() {
        List<BulkCreate> equal = Collections.nCopies(2, rows(1).get(0));
        service.before("create", failing(FakeService.lost()));
        BulkEntries patient = BulkEntries.of(service.stint(), WORKSPACE, USER, time -> {});

        BulkResult<BulkCreate> result = patient.with(BulkThreads.own(2)).create(equal);

        assertThat(result.rows().stream().flatMap(row -> row.entry().stream()).map(TimeEntry::id))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(service.stored()).hasSize(2);
    }

    @Test
    void at_least_one_thread_handles_rows() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> BulkThreads.own(0));
        assertThat(BulkThreads.own().concurrency()).isEqualTo(BulkThreads.DEFAULT_CONCURRENCY);
        assertThat(BulkThreads.sequential().concurrency()).isEqualTo(1);
    }
}
