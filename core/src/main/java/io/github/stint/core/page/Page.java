package io.github.stint.core.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. A page past the end is empty and last.
 *
 * @param items the items, in the order of the list; at most as many as requested
 * @param request the request for this page
 * @param last whether no page comes after this one
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, PageRequest request, boolean last) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** Returns one page of a complete list. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        int from = (int) Math.min(request.offset(), all.size());
        int to = (int) Math.min(request.offset() + request.size(), all.size());
        return new Page<>(all.subList(from, to), request, to == all.size());
    }

    /** Returns the page with the function applied to each item. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), request, last);
    }
}
