package io.github.stint.adapter.inmemory.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryFixture;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySequenceTest {

    private static IndexedEntry entry(long start, int id) {
        return new IndexedEntry(TimeEntry.builder()
                .id(new TimeEntryId("e" + (1_000_000 + id)))
                .workspaceId(InMemoryFixture.WORKSPACE)
                .userId(InMemoryFixture.USER.id())
                .interval(TimeInterval.startingAt(Instant.ofEpochSecond(start)))
                .billable(false)
                .build());
    }

    private static List<IndexedEntry> contentOf(EntrySequence sequence) {
        return IntStream.range(0, sequence.size()).mapToObj(sequence::get).toList();
    }

    private static void assertSame(EntrySequence sequence, NavigableSet<IndexedEntry> plain, int starts) {
        assertThat(contentOf(sequence)).isEqualTo(List.copyOf(plain));
        for (int start = -1; start <= starts; start += 1 + starts / 40) {
            int limit = start;
            long before = plain.stream().filter(entry -> entry.start() < limit).count();
            assertThat(sequence.countBefore(Instant.ofEpochSecond(start))).isEqualTo((int) before);
        }
    }

    /** With few different starts, many entries have the same. */
    @ParameterizedTest
    @ValueSource(ints = {3, 400, 1_000_000})
    void containsWhatWasAddedInOrder(int starts) {
        Random random = new Random(starts);
        EntrySequence sequence = new EntrySequence();
        NavigableSet<IndexedEntry> plain = new TreeSet<>();
        for (int id = 0; id < 3_000; id++) {
            IndexedEntry added = entry(random.nextInt(starts), id);
            sequence.add(added);
            plain.add(added);
            if (random.nextInt(3) == 0) {
                IndexedEntry some = plain.ceiling(entry(random.nextInt(starts), 0));
                IndexedEntry removed = some == null ? plain.first() : some;
                sequence.remove(removed);
                plain.remove(removed);
            }
        }
        assertSame(sequence, plain, starts);
        for (IndexedEntry removed : List.copyOf(plain)) {
            sequence.remove(removed);
            plain.remove(removed);
            if (plain.size() % 700 == 0) {
                assertSame(sequence, plain, starts);
            }
        }
        assertThat(sequence.size()).isZero();
    }

    @Test
    void containsWhatWasAddedInAscendingOrDescendingOrder() {
        EntrySequence ascending = new EntrySequence();
        EntrySequence descending = new EntrySequence();
        NavigableSet<IndexedEntry> plain = new TreeSet<>();
        for (int at = 0; at < 2_000; at++) {
            plain.add(entry(at, at));
        }
        plain.forEach(ascending::add);
        plain.descendingSet().forEach(descending::add);

        assertSame(ascending, plain, 2_000);
        assertSame(descending, plain, 2_000);
    }

    @Test
    void countsAnEntryThatStartsInTheSecondOfAnInstantAsBeforeIt() {
        EntrySequence sequence = new EntrySequence();
        sequence.add(entry(7, 1));

        assertThat(sequence.countBefore(Instant.ofEpochSecond(7))).isZero();
        assertThat(sequence.countBefore(Instant.ofEpochSecond(7, 1))).isOne();
        assertThat(sequence.countBefore(Instant.MAX)).isOne();
        assertThat(sequence.countBefore(Instant.MIN)).isZero();
        assertThat(new EntrySequence().countBefore(Instant.MAX)).isZero();
    }
}
