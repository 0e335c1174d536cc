package io.github.stint.adapter.maton.internal.wire;

import java.util.List;
import java.util.Optional;

/**
 * A list as the service sends it.
 *
 * @param last whether the service says that it is the last page; empty if it does not say
 */
public record ListResponse<D>(List<D> items, Optional<Boolean> last) {

    /** Keeps its own copy. */
    public ListResponse {
        items = List.copyOf(items);
    }
}
