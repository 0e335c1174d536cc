package io.github.stint.core.cache;

import java.util.Optional;

/**
 * Where a {@link CachedStint} stores what it has read, for one account and connection. What it loses is read again, so that no method
 * throws an exception because something cannot be read or stored. Safe for use by several threads.
 */
public interface CacheStore {

    /** Returns what was stored for the key, or empty if it is missing or unreadable. */
    <T> Optional<CachedList<T>> read(CacheKey<T> key);

    /** Stores the list in place of an earlier one. */
    <T> void write(CacheKey<T> key, CachedList<T> list);

    /** Removes what is stored for the key, if anything. */
    void remove(CacheKey<?> key);

    /** Removes everything. */
    void clear();

    /** Returns a store in the memory of this process. */
    static CacheStore inMemory() {
        return new MemoryCacheStore();
    }
}
