package io.github.stint.core.cache;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Decides how long a list is valid, and when it has to be read again. Safe for use by several threads. */
final class Cache {

    private final CacheStore store;
    private final Clock clock;
    private final Duration maxAge;
    /** How often something was changed or rejected through this object, or one that bypasses it. */
    private final AtomicLong changes;

    Cache(CacheStore store, Clock clock, Duration maxAge) {
        this(store, clock, maxAge, new AtomicLong());
    }

    private Cache(CacheStore store, Clock clock, Duration maxAge, AtomicLong changes) {
        this.store = store;
        this.clock = clock;
        this.maxAge = maxAge;
        this.changes = changes;
    }

    /** Returns a cache with the same store that reads every list again. */
    Cache bypassed() {
        return new Cache(store, clock, Duration.ZERO, changes);
    }

    boolean isBypassed() {
        return maxAge.isZero();
    }

    /** Returns the list from the store if it is valid; otherwise reads and stores it. */
    <T> List<T> list(CacheKey<T> key, Supplier<Stream<T>> read) {
        return valid(key).orElseGet(() -> readAndStore(key, read));
    }

    /** Returns the only item of a list from the store; reads it if the list is not valid, or is damaged and has another number of items. */
    <T> T one(CacheKey<T> key, Supplier<T> read) {
        return one(key).orElseGet(
                        () -> readAndStore(key, () -> Stream.of(read.get())).get(0));
    }

    /** Returns the only item of a valid list; empty if it is not stored. */
    <T> Optional<T> one(CacheKey<T> key) {
        return valid(key).filter(items -> items.size() == 1).map(items -> items.get(0));
    }

    private <T> List<T> readAndStore(CacheKey<T> key, Supplier<Stream<T>> read) {
        Instant readAt = clock.instant();
        long changesBefore = changes.get();
        List<T> items = call(() -> read.get().toList());
        // A list that was read while something changed may be out of date already.
        if (changes.get() == changesBefore) {
            store.write(key, new CachedList<>(readAt, items));
        }
        return items;
    }

    /** Returns the item from a valid list; empty also if the list is not stored. */
    <T> Optional<T> find(CacheKey<T> key, Predicate<T> wanted) {
        return valid(key).flatMap(items -> items.stream().filter(wanted).findFirst());
    }

    private <T> Optional<List<T>> valid(CacheKey<T> key) {
        return store.read(key).filter(list -> isValid(list.readAt())).map(CachedList::items);
    }

    /** A list that was read in the future is invalid, because the clock was wrong then or is wrong now. */
    private boolean isValid(Instant readAt) {
        Duration age = Duration.between(readAt, clock.instant());
        return !age.isNegative() && age.compareTo(maxAge) < 0;
    }

    /** Returns the stored list of any age, for names only; empty if none is stored. */
    <T> List<T> remembered(CacheKey<T> key) {
        return store.read(key).map(CachedList::items).orElse(List.of());
    }

    /** Removes everything. */
    void forget() {
        changes.incrementAndGet();
        store.clear();
    }

    /** Changes something, and then removes the lists that it belongs to, even if the result is not known. */
    <R> R change(Supplier<R> change, CacheKey<?>... keys) {
        try {
            return call(change);
        } finally {
            changes.incrementAndGet();
            Stream.of(keys).forEach(store::remove);
        }
    }

    /** As {@link #change(Supplier, CacheKey...)}, for a change without a result. */
    void change(Runnable change, CacheKey<?>... keys) {
        change(
                () -> {
                    change.run();
                    return true;
                },
                keys);
    }

    /** Calls the service, and removes everything if it rejects what may come from the cache. */
    <R> R call(Supplier<R> call) {
        try {
            return call.get();
        } catch (StintException rejected) {
            if (mayBeOutdated(rejected)) {
                forget();
            }
            throw rejected;
        }
    }

    /** As {@link #call}, but removes nothing if the entity of that kind is not found, because the caller named it, not the cache. */
    <R> R get(EntityKind kind, Supplier<R> call) {
        try {
            return call.get();
        } catch (StintException rejected) {
            if (mayBeOutdated(rejected) && !(rejected instanceof NotFound missing && missing.kind() == kind)) {
                forget();
            }
            throw rejected;
        }
    }

    /** Reads the items one by one, as {@link #call} does. */
    <T> Stream<T> stream(Supplier<Stream<T>> read) {
        Stream<T> source = call(read);
        Iterator<T> items = call(source::iterator);
        Iterator<T> watched = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return call(items::hasNext);
            }

            @Override
            public T next() {
                return call(items::next);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(watched, Spliterator.ORDERED), false)
                .onClose(source::close);
    }

    private static boolean mayBeOutdated(StintException rejected) {
        if (rejected instanceof TimerNotStarted incomplete) {
            return mayBeOutdated(incomplete.reason());
        }
        return rejected instanceof Forbidden
                || rejected instanceof NotAuthenticated
                || (rejected instanceof NotFound missing && missing.kind() != EntityKind.TIME_ENTRY);
    }
}
