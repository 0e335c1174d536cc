package io.github.stint.core.cache;

import java.time.Instant;
import java.util.List;

/**
 * A complete list as it was read.
 *
 * @param readAt when the read began; a later change is not part of the list
 */
public record CachedList<T>(Instant readAt, List<T> items) {

    /** Copies the list. */
    public CachedList {
        items = List.copyOf(items);
    }
}
