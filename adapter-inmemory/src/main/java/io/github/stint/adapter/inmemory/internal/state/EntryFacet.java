package io.github.stint.adapter.inmemory.internal.state;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of a user by a property that queries filter by, such as the project.
 *
 * @param <K> the type of the property
 */
final class EntryFacet<K> {

    private final Function<TimeEntry, Set<K>> keysOf;
    /** In the order of insertion, because a search for a text reads all keys, which is faster in the order in which they are in memory. */
    private final Map<K, EntrySequence> byKey = new LinkedHashMap<>();

    /**
     * Creates an empty index.
     *
     * @param keysOf returns the values of the property, such as all tags of an entry
     */
    EntryFacet(Function<TimeEntry, Set<K>> keysOf) {
        this.keysOf = keysOf;
    }

    void add(IndexedEntry entry) {
        keysOf.apply(entry.entry()).forEach(key -> add(key, entry));
    }

    void remove(IndexedEntry entry) {
        keysOf.apply(entry.entry()).forEach(key -> remove(key, entry));
    }

    /** Moves an entry, which will be replaced by that one. */
    void move(IndexedEntry entry, TimeEntry changed) {
        Set<K> before = keysOf.apply(entry.entry());
        Set<K> after = keysOf.apply(changed);
        if (!before.equals(after)) {
            before.stream().filter(key -> !after.contains(key)).forEach(key -> remove(key, entry));
            after.stream().filter(key -> !before.contains(key)).forEach(key -> add(key, entry));
        }
    }

    /** The values that entries have. */
    Set<K> keys() {
        return byKey.keySet();
    }

    /** Returns the entries with that value, to be read only. */
    EntrySequence of(K key) {
        return Optional.ofNullable(byKey.get(key)).orElseGet(EntrySequence::new);
    }

    private void add(K key, IndexedEntry entry) {
        byKey.computeIfAbsent(key, of -> new EntrySequence()).add(entry);
    }

    private void remove(K key, IndexedEntry entry) {
        EntrySequence entries = of(key);
        entries.remove(entry);
        if (entries.size() == 0) {
            byKey.remove(key);
        }
    }
}
