package io.github.stint.core.cache;

import io.github.stint.core.Stint;
import java.util.List;

/** Lists that are known without a request. */
@FunctionalInterface
public interface KnownLists {

    /** Returns the list, which may be out of date; empty if it is not known. Sends nothing. */
    <T> List<T> of(CacheKey<T> key);

    /** Returns what the ports remember if they have a cache, and otherwise all that they store, because they need no network. */
    static KnownLists of(Stint stint) {
        return stint instanceof Cached cached ? cached::remembered : new PortLists(stint);
    }
}
