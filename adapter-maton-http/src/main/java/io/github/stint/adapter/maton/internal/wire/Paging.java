package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cuts the service's lists into the pages that a port promises. */
public final class Paging {

    private Paging() {}

    /**
     * A page as the service sends it: the last one if the service says so or there is nothing on it, else if it is not full.
     *
     * @throws IllegalArgumentException if there is more in it than was asked for, so that nobody can tell where it ends
     */
    public static <D, T> Page<T> page(ListResponse<D> listing, PageRequest request, Function<D, T> reading) {
        if (listing.items().size() > request.size()) {
            throw new IllegalArgumentException(
                    listing.items().size() + " items came where " + request.size() + " were asked for");
        }
        List<T> items = listing.items().stream().map(reading).toList();
        // Whatever it says then: who reads on past the end of a list never comes to its end.
        boolean last = items.isEmpty() || listing.last().orElse(items.size() < request.size());
        return new Page<>(items, request, last);
    }

    /**
     * A page of what is wanted. If the service sends anything else too, because it cannot filter so, the whole list is read and
     * filtered here; so it is for each page after the first, because what was sent too much before it would shift it.
     *
     * @param restricted whether the service was asked for less than everything; if not, there is nothing to filter
     */
    public static <T> Page<T> filtered(
            PageRequest request, boolean restricted, Predicate<T> wanted, Function<PageRequest, Page<T>> fetch) {
        if (!restricted) {
            return fetch.apply(request);
        }
        if (request.offset() == 0) {
            Page<T> first = fetch.apply(request);
            if (first.items().stream().allMatch(wanted)) {
                return first;
            }
        }
        return cut(request, all(wanted, fetch));
    }

    /** Everything that is wanted, read page by page as the stream goes on. */
    public static <T> Stream<T> all(Predicate<T> wanted, Function<PageRequest, Page<T>> fetch) {
        return Pages.stream(PageRequest.firstInBulk(), fetch).filter(wanted);
    }

    /** One page out of a whole list. */
    public static <T> Page<T> cut(PageRequest request, Stream<T> all) {
        List<T> andOneMore =
                all.skip(request.offset()).limit(request.size() + 1L).toList();
        List<T> items = andOneMore.stream().limit(request.size()).toList();
        return new Page<>(items, request, items.size() == andOneMore.size());
    }
}
