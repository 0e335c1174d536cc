package io.github.stint.adapter.maton.internal.wire;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Immutable values that were created lately, so that the entries of a few projects share one object for each id and name. It remembers at
 * most {@value #SLOTS} values. Safe for use by several threads, of which each may create the same value.
 *
 * @param <K> what a value is created from; immutable
 */
public final class RecentValues<K, V> {

    private static final int SLOTS = 128;

    private final AtomicReferenceArray<@Nullable Recent<K, V>> recent = new AtomicReferenceArray<>(SLOTS);
    private final Function<K, V> factory;

    private record Recent<K, V>(K key, V value) {}

    /**
     * Creates values with that factory.
     *
     * @param factory what it throws is not remembered
     */
    public RecentValues(Function<K, V> factory) {
        this.factory = factory;
    }

    /** Returns the value that was created from an equal key, or creates it. */
    public V of(K key) {
        int hash = key.hashCode();
        int slot = (hash ^ (hash >>> 7) ^ (hash >>> 14)) & (SLOTS - 1);
        Recent<K, V> known = recent.get(slot);
        if (known != null && known.key.equals(key)) {
            return known.value;
        }
        V created = factory.apply(key);
        recent.lazySet(slot, new Recent<>(key, created));
        return created;
    }
}
