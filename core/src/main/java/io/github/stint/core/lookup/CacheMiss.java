package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.NotFound;
import java.util.function.Function;

/** Searches a cache, and the service if the cache has no single match. */
final class CacheMiss {

    private CacheMiss() {}

    /**
     * Returns the result of the search.
     *
     * @throws NotFound if the search throws it, without a cache too
     * @throws Ambiguous likewise
     */
    static <T> T search(Stint stint, Function<Stint, T> search) {
        try {
            return search.apply(stint);
        } catch (NotFound | Ambiguous noSingleMatch) {
            Stint uncached = Cached.bypass(stint);
            if (uncached == stint) {
                throw noSingleMatch;
            }
            return search.apply(uncached);
        }
    }
}
