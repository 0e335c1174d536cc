package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.wire.PagePositions.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the items of a page that match a filter, and where the page ends in the list of the service. */
final class PageCollector<T> {

    private final int size;
    private final Predicate<T> filter;
    private final List<T> items = new ArrayList<>();
    /** The positions in the list of the service: of the next slot, of the first one of the page, and behind its last item. */
    private long at;

    private long begin;
    private long end;

    /**
     * Creates a collector.
     *
     * @param offset the position of the first slot that will be collected
     */
    PageCollector(int size, Predicate<T> filter, long offset) {
        this.size = size;
        this.filter = filter;
        this.at = offset;
        this.begin = offset;
    }

    /**
     * Reads until the page is full and another item that matches was found, or to the end.
     *
     * @param toSkip how many items that match are on earlier pages
     * @return whether there is another item that matches
     */
    boolean collect(Iterator<Slot<T>> slots, long toSkip) {
        long unskipped = toSkip;
        while (slots.hasNext()) {
            Optional<T> item = slots.next().item().filter(filter);
            at++;
            if (item.isPresent()) {
                if (unskipped > 0) {
                    unskipped--;
                    begin = at;
                } else if (items.size() < size) {
                    items.add(item.get());
                    end = at;
                } else {
                    return true;
                }
            }
        }
        return false;
    }

    List<T> items() {
        return items;
    }

    /** Where the next page begins. Only for a page that is not the last: such a page is never empty. */
    Position next() {
        return new Position(end, items.get(items.size() - 1), end - begin);
    }
}
