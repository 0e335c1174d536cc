package io.github.stint.adapter.inmemory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With random faults, an import loses nothing and stores nothing twice, and its result is true. */
class EntryImportFaultsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int MAX_IMPORTS = 50;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** A service whose calls fail at random, before or after their effect, or take effect only while the caller waits. */
    private static final class UnreliableService {

        private final InMemoryStint memory = InMemoryFixture.seed().build();
        private final List<NewTimeEntry> late = new ArrayList<>();
        private final Random random;
        private double probability;

        UnreliableService(Random random) {
            this.random = random;
        }

        Stint stint() {
            return (Stint) Proxy.newProxyInstance(
                    Stint.class.getClassLoader(),
                    new Class<?>[] {Stint.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("timeEntries") ? entries() : method.invoke(memory, arguments));
        }

        private TimeEntries entries() {
            TimeEntries entries = memory.timeEntries();
            return (TimeEntries) Proxy.newProxyInstance(
                    TimeEntries.class.getClassLoader(),
                    new Class<?>[] {TimeEntries.class},
                    (proxy, method, arguments) -> {
                        boolean creation = method.getName().equals("createFor");
                        int fault = random.nextDouble() < probability ? random.nextInt(creation ? 5 : 1) : -1;
                        if (fault == 0) {
                            throw new Unavailable("call", "the service is away", "try again");
                        }
                        if (fault == 1) {
                            throw new RateLimited("call");
                        }
                        if (fault == 2) {
                            late.add((NewTimeEntry) arguments[2]);
                        }
                        try {
                            Object result = fault == 2 || fault == 3 ? "nothing" : method.invoke(entries, arguments);
                            if (fault >= 2) {
                                throw new OutcomeUnknown("call", "no response", "look for it");
                            }
                            return result;
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }

        void sleep(Duration time) {
            late.forEach(entry -> memory.timeEntries().create(InMemoryFixture.WORKSPACE, entry));
            late.clear();
        }

        Map<String, Long> stored() {
            return memory.timeEntries()
                    .all(InMemoryFixture.WORKSPACE, InMemoryFixture.USER.id(), TimeEntryQuery.all())
                    .collect(groupingBy(entry -> entry.description(), counting()));
        }
    }

    private static NewTimeEntry row(int number) {
        return NewTimeEntry.builder()
                .description("row " + number)
                .interval(TimeInterval.of(NINE.plusSeconds(60L * number), NINE.plusSeconds(60L * number + 60)))
                .build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loses_nothing_and_stores_nothing_twice(int seed) {
        Random random = new Random(seed);
        UnreliableService service = new UnreliableService(random);
        List<NewTimeEntry> rows = new ArrayList<>();
        random.ints(1 + random.nextInt(12), 0, 5).forEach(number -> rows.add(row(number)));
        random.ints(random.nextInt(4), 0, 5)
                .forEach(number -> service.memory.timeEntries().create(InMemoryFixture.WORKSPACE, row(number)));
        Map<String, Long> expected = expected(rows, service.stored());
        WorkspaceId office = InMemoryFixture.WORKSPACE;
        UserId ada = InMemoryFixture.USER.id();
        EntryImport entryImport =
                new EntryImport(service.stint(), office, ada, service::sleep).with(BulkThreads.sequential());

        service.probability = 0.4;
        for (int number = 0; number < MAX_IMPORTS; number++) {
            try {
                assertTrue(entryImport.store(rows), service.stored());
            } catch (StintException unreadable) {
                assertThat(unreadable.mayHaveTakenEffect()).isFalse();
            }
            service.sleep(EntryImport.SETTLE_TIME);
            assertNoneTwice(service.stored(), expected);
        }
        service.probability = 0;
        List<ImportedEntry> last = entryImport.store(rows);

        assertThat(last).allMatch(ImportedEntry::isStored);
        assertThat(service.stored()).isEqualTo(expected);
        assertThat(entryImport.store(rows)).extracting(ImportedEntry::outcome).containsOnly(Outcome.EXISTED);
        assertThat(service.stored()).isEqualTo(expected);
    }

    /** Of each row, as often as it occurs, or as often as it was stored before if that is more. */
    private static Map<String, Long> expected(List<NewTimeEntry> rows, Map<String, Long> before) {
        Map<String, Long> expected = rows.stream().collect(groupingBy(NewTimeEntry::description, counting()));
        before.forEach((description, count) -> expected.merge(description, count, Math::max));
        return expected;
    }

    /** Every row that is reported as stored is stored, and no entry is reported for two rows. */
    private static void assertTrue(List<ImportedEntry> imported, Map<String, Long> stored) {
        Map<String, Long> reported = imported.stream()
                .filter(ImportedEntry::isStored)
                .collect(groupingBy(each -> each.row().description(), counting()));
        assertThat(reported)
                .allSatisfy((description, count) ->
                        assertThat(stored.getOrDefault(description, 0L)).isGreaterThanOrEqualTo(count));
        assertThat(imported.stream().flatMap(each -> each.entry().stream()).map(entry -> entry.id()))
                .doesNotHaveDuplicates();
    }

    private static void assertNoneTwice(Map<String, Long> stored, Map<String, Long> expected) {
        assertThat(stored)
                .allSatisfy((description, count) ->
                        assertThat(count).isLessThanOrEqualTo(expected.getOrDefault(description, 0L)));
    }
}
