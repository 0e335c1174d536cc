package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the pages of the service. */
public final class Paging {

    private Paging() {}

    /**
     * A page as the service sends it. It is the last one if the service reports that or if it is empty, and without a report if it is
     * not full.
     *
     * @param reader returns empty for an item that cannot be read
     * @throws IllegalArgumentException if it has more items than requested, because then the end of the list cannot be detected
     */
    public static <D, T> Page<Slot<T>> page(
            ListResponse<D> response, PageRequest request, Function<Received<D>, Optional<T>> reader) {
        int sent = response.items().size();
        if (sent > request.size()) {
            throw new IllegalArgumentException(sent + " items where " + request.size() + " were requested");
        }
        // An empty page is always the last, because reading on would never end.
        boolean last = sent == 0 || response.last().orElse(sent < request.size());
        List<Slot<T>> slots = new ArrayList<>(sent);
        for (Received<D> item : response.items()) {
            slots.add(Slot.of(reader.apply(item)));
        }
        return new Page<>(slots, request, last);
    }
}
