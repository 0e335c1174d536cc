package io.github.stint.core.cache;

import io.github.stint.core.Stint;
import java.util.List;

/** Ports that may have a cache. */
public interface Cached {

    /** Returns ports that read everything from the service; these ports themselves if they have no cache. Closing either closes both. */
    Stint uncached();

    /** Removes everything from the cache. */
    void forget();

    /** Returns whether the current user is known without a request. */
    boolean remembersCurrentUser();

    /** Returns the list that is stored for the key, of any age; empty if none is. Sends nothing. */
    <T> List<T> remembered(CacheKey<T> key);

    /** Returns the ports without their cache, if they have one. */
    static Stint bypass(Stint stint) {
        return stint instanceof Cached cached ? cached.uncached() : stint;
    }
}
