package io.github.stint.adapter.inmemory.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Entries in ascending order. They are in chunks: the latest is appended without moving another, any other moves a few hundred references,
 * and the entry at a rank takes a binary search among the chunks. Not safe for use by several threads, unless all of them read.
 */
final class EntrySequence {

    private static final int MAX_CHUNK = 256;

    private final List<List<IndexedEntry>> chunks = new ArrayList<>(1);
    /** For each chunk, the number of entries in it and in those before it. */
    private int[] ends = new int[1];

    int size() {
        return chunks.isEmpty() ? 0 : ends[chunks.size() - 1];
    }

    /** Returns the entry with that rank, from 0. */
    IndexedEntry get(int rank) {
        int chunk = chunkOf(rank);
        return chunks.get(chunk).get(rank - startOf(chunk));
    }

    /** Returns the number of entries that start before the instant. */
    int countBefore(Instant instant) {
        long limit = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
        int chunk = lastChunk(first -> first.start() < limit);
        List<IndexedEntry> entries = chunks.isEmpty() ? List.of() : chunks.get(chunk);
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).start() < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return startOf(chunk) + low;
    }

    /** Adds an entry, which the sequence does not contain. */
    void add(IndexedEntry entry) {
        if (chunks.isEmpty() || isFullAtTheEnd(entry)) {
            appendChunk(entry);
            return;
        }
        int chunk = lastChunk(first -> first.compareTo(entry) < 0);
        List<IndexedEntry> entries = chunks.get(chunk);
        entries.add(-1 - Collections.binarySearch(entries, entry), entry);
        shiftEnds(chunk, 1);
        if (entries.size() > MAX_CHUNK) {
            split(chunk);
        }
    }

    /** Removes an entry, which the sequence contains. */
    void remove(IndexedEntry entry) {
        int chunk = lastChunk(first -> first.compareTo(entry) <= 0);
        List<IndexedEntry> entries = chunks.get(chunk);
        entries.remove(Collections.binarySearch(entries, entry));
        shiftEnds(chunk, -1);
        if (entries.isEmpty()) {
            System.arraycopy(ends, chunk + 1, ends, chunk, chunks.size() - chunk - 1);
            chunks.remove(chunk);
        }
    }

    private boolean isFullAtTheEnd(IndexedEntry entry) {
        List<IndexedEntry> last = chunks.get(chunks.size() - 1);
        return last.size() == MAX_CHUNK && last.get(MAX_CHUNK - 1).compareTo(entry) < 0;
    }

    private void appendChunk(IndexedEntry entry) {
        int size = size();
        List<IndexedEntry> chunk = new ArrayList<>(chunks.isEmpty() ? 1 : MAX_CHUNK);
        chunk.add(entry);
        addChunk(chunks.size(), chunk, size + 1);
    }

    /** Moves the later half of a chunk to a new one after it. */
    private void split(int chunk) {
        List<IndexedEntry> entries = chunks.get(chunk);
        List<IndexedEntry> later = entries.subList(entries.size() / 2, entries.size());
        List<IndexedEntry> added = new ArrayList<>(MAX_CHUNK);
        added.addAll(later);
        later.clear();
        addChunk(chunk + 1, added, ends[chunk]);
        ends[chunk] -= added.size();
    }

    private void addChunk(int at, List<IndexedEntry> chunk, int end) {
        if (chunks.size() == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(ends, at, ends, at + 1, chunks.size() - at);
        ends[at] = end;
        chunks.add(at, chunk);
    }

    private void shiftEnds(int from, int change) {
        for (int chunk = from; chunk < chunks.size(); chunk++) {
            ends[chunk] += change;
        }
    }

    private int startOf(int chunk) {
        return chunk == 0 ? 0 : ends[chunk - 1];
    }

    private int chunkOf(int rank) {
        int found = Arrays.binarySearch(ends, 0, chunks.size(), rank + 1);
        return found >= 0 ? found : -1 - found;
    }

    /** Returns the last chunk whose first entry meets the condition, as those of all chunks before it do; or 0. */
    private int lastChunk(FirstEntry condition) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.holdsFor(chunks.get(middle).get(0))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** A condition for the first entry of a chunk. */
    @FunctionalInterface
    private interface FirstEntry {
        boolean holdsFor(IndexedEntry first);
    }
}
