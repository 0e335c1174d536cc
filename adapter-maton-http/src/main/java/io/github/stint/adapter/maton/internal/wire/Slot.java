package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of an item in a list of the service. The place of an item that cannot be read counts, too, because the service counts it.
 *
 * @param item the item; empty if it cannot be read
 * @param identity what distinguishes the place: the item, or if it cannot be read, an object of its own
 */
public record Slot<T>(Optional<T> item, Object identity) {

    static <T> Slot<T> of(Optional<T> item) {
        return new Slot<>(item, item.<Object>map(readable -> readable).orElseGet(Object::new));
    }

    /** The page without the items that cannot be read. */
    public static <T> Page<T> readable(Page<Slot<T>> page) {
        List<T> items = new ArrayList<>(page.items().size());
        for (Slot<T> slot : page.items()) {
            slot.item().ifPresent(items::add);
        }
        return new Page<>(items, page.request(), page.last());
    }
}
