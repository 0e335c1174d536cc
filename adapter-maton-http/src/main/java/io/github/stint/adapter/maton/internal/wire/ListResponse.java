package io.github.stint.adapter.maton.internal.wire;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list as the service sends it.
 *
 * @param last whether it is the last page according to the service; empty if the service does not report it
 */
public record ListResponse<D>(List<Received<D>> items, Optional<Boolean> last, int status) implements WireResponse {

    /** Copies the items. */
    public ListResponse {
        items = List.copyOf(items);
    }

    @Override
    public boolean isError() {
        return false;
    }
}
