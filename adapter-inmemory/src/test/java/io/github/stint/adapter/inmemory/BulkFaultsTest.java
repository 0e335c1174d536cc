package io.github.stint.adapter.inmemory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.BulkDelete;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.bulk.BulkListener;
import io.github.stint.core.bulk.BulkResult;
import io.github.stint.core.bulk.BulkRow;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.bulk.BulkUpdate;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.Workspace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many entries by several threads against a service that fails at random, with rows that are equal, and runs that are killed: nothing is lost
 * or stored twice, and each receipt is true.
 */
class BulkFaultsTest {

    private static final int SEEDS = 150;
    private static final int MAX_RUNS = 200;
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** A run ends here, as if the program were killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The ports, whose calls fail before or after their effect. */
    private static final class UnreliableService {

        private final Random random;
        private final InMemoryStint memory = InMemoryStint.builder(Clock.fixed(NINE, ZoneOffset.UTC))
                .workspace(
                        Workspace.builder()
                                .id(InMemoryFixture.WORKSPACE)
                                .name("Office")
                                .build(),
                        InMemoryFixture.USER)
                .build();
        private volatile double probability;

        UnreliableService(Random random) {
            this.random = random;
        }

        Stint stint() {
            return proxy(Stint.class, memory, memory::timeEntries);
        }

        private <T> T proxy(Class<T> type, Object target, Supplier<TimeEntries> entries) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> method.getName().equals("timeEntries")
                            ? proxy(TimeEntries.class, entries.get(), entries)
                            : faulty(method.getName(), () -> method.invoke(target, arguments))));
        }

        private interface Call {
            Object run() throws ReflectiveOperationException;
        }

        private Object faulty(String method, Call call) throws Throwable {
            boolean write = Set.of("createFor", "update", "delete").contains(method);
            int fault = nextFault(write ? 4 : 1);
            if (fault == 0) {
                throw new Unavailable("call", "the service is away", "try again");
            }
            if (fault == 1) {
                throw new RateLimited("call");
            }
            try {
                Object result = fault == 2 ? "nothing" : call.run();
                if (fault >= 2) {
                    throw new OutcomeUnknown("call", "no response", "look for it");
                }
                return result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }

        private int nextFault(int kinds) {
            synchronized (random) {
                return random.nextDouble() < probability ? random.nextInt(kinds) : -1;
            }
        }

        List<TimeEntry> stored() {
            return memory.timeEntries()
                    .all(InMemoryFixture.WORKSPACE, InMemoryFixture.USER.id(), TimeEntryQuery.all())
                    .toList();
        }

        Map<String, Long> counts() {
            return stored().stream().collect(groupingBy(TimeEntry::description, counting()));
        }
    }

    private final List<EntryReceipt> file = new ArrayList<>();

    /** Runs until all rows are done; some runs are killed, and only receipts that were reported survive. */
    private <R extends BulkRow> List<EntryReceipt> runUntilDone(
            UnreliableService service, Random random, Function<BulkEntries, BulkResult<R>> run) {
        BulkEntries bulk =
                BulkEntries.of(service.stint(), InMemoryFixture.WORKSPACE, InMemoryFixture.USER.id(), time -> {});
        for (int number = 0; number < MAX_RUNS; number++) {
            service.probability = number < MAX_RUNS / 2 ? 0.3 : 0;
            int killedAfter = random.nextInt(4) == 0 ? random.nextInt(10) : Integer.MAX_VALUE;
            int before = file.size();
            BulkListener listener = (receipt, progress) -> {
                if (file.size() - before >= killedAfter) {
                    throw new Killed();
                }
                file.add(receipt);
            };
            try {
                BulkResult<R> result = run.apply(bulk.with(BulkThreads.own(1 + random.nextInt(6)))
                        .resuming(Receipts.of(file))
                        .reporting(listener));
                if (result.isComplete()) {
                    return result.receipts();
                }
            } catch (Killed killed) {
                assertThat(killedAfter).isLessThan(Integer.MAX_VALUE);
            } catch (StintException unreadable) {
                assertThat(unreadable.mayHaveTakenEffect()).isFalse();
            }
        }
        throw new AssertionError("not complete after " + MAX_RUNS + " runs");
    }

    private static NewTimeEntry entry(String description) {
        return NewTimeEntry.completed(TimeInterval.of(NINE, NINE.plusSeconds(60)), description);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void creates_each_row_once(int seed) {
        Random random = new Random(seed);
        UnreliableService service = new UnreliableService(new Random(seed));
        boolean keys = random.nextBoolean();
        List<BulkCreate> rows = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(row -> {
                    NewTimeEntry entry = entry("row " + random.nextInt(20));
                    return keys ? BulkCreate.of(new ExternalKey("key " + row), entry) : BulkCreate.of(entry);
                })
                .toList();
        int others = random.nextInt(3);
        for (int number = 0; number < others; number++) {
            service.memory.timeEntries().create(InMemoryFixture.WORKSPACE, entry("row " + number));
        }
        Map<String, Long> expected =
                rows.stream().collect(groupingBy(row -> row.entry().description(), counting()));
        service.counts().forEach((description, count) -> expected.merge(description, count, Math::max));

        List<EntryReceipt> receipts = runUntilDone(service, random, bulk -> bulk.create(rows));

        assertThat(service.counts()).isEqualTo(expected);
        assertThat(receipts.stream().flatMap(receipt -> receipt.entry().stream()))
                .hasSize(rows.size())
                .doesNotHaveDuplicates()
                .isSubsetOf(service.stored().stream().map(TimeEntry::id).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void updates_and_deletes_each_row(int seed) {
        Random random = new Random(seed);
        UnreliableService service = new UnreliableService(new Random(seed));
        List<TimeEntryId> ids = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(number -> service.memory
                        .timeEntries()
                        .create(InMemoryFixture.WORKSPACE, entry("entry " + number))
                        .id())
                .toList();
        TimeEntryChange change =
                TimeEntryChange.builder().description("changed").build();
        runUntilDone(
                service,
                random,
                bulk -> bulk.update(
                        ids.stream().map(id -> BulkUpdate.of(id, change)).toList()));
        assertThat(service.counts()).isEqualTo(Map.of("changed", (long) ids.size()));

        List<TimeEntryId> unwanted = ids.subList(0, random.nextInt(ids.size() + 1));
        List<EntryReceipt> deletions = runUntilDone(
                service,
                random,
                bulk -> bulk.delete(unwanted.stream()
                        .map(id -> BulkDelete.of(new ExternalKey(id.value()), id))
                        .toList()));

        assertThat(deletions).extracting(EntryReceipt::outcome).doesNotContain(Outcome.REFUSED);
        assertThat(new TreeSet<>(service.stored().stream()
                        .map(entry -> entry.id().value())
                        .toList()))
                .isEqualTo(new TreeSet<>(ids.subList(unwanted.size(), ids.size()).stream()
                        .map(TimeEntryId::value)
                        .toList()));
    }
}
