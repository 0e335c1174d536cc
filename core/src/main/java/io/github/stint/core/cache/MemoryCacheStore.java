package io.github.stint.core.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores lists in a map. */
final class MemoryCacheStore implements CacheStore {

    private final Map<CacheKey<?>, CachedList<?>> lists = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // write() stores only lists of the type of their key.
    public <T> Optional<CachedList<T>> read(CacheKey<T> key) {
        return Optional.ofNullable((CachedList<T>) lists.get(key));
    }

    @Override
    public <T> void write(CacheKey<T> key, CachedList<T> list) {
        lists.put(key, list);
    }

    @Override
    public void remove(CacheKey<?> key) {
        lists.remove(key);
    }

    @Override
    public void clear() {
        lists.clear();
    }
}
