package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Creates the pages of a port from the pages of the service. */
public final class Paging {

    private Paging() {}

    /**
     * A page as the service sends it, without the items that cannot be read. It is the last one if the service reports that or if it
     * is empty, and without a report if it is not full.
     *
     * @param reader returns empty for an item that cannot be read
     * @throws IllegalArgumentException if it has more items than requested, because then the end of the list cannot be detected
     */
    public static <D, T> Page<T> page(
            ListResponse<D> response, PageRequest request, Function<Received<D>, Optional<T>> reader) {
        if (response.items().size() > request.size()) {
            throw new IllegalArgumentException(
                    response.items().size() + " items where " + request.size() + " were requested");
        }
        int sent = response.items().size();
        // An empty page is always the last, because reading on would never end.
        boolean last = sent == 0 || response.last().orElse(sent < request.size());
        List<T> items = response.items().stream()
                .flatMap(item -> reader.apply(item).stream())
                .toList();
        return new Page<>(items, request, last);
    }

    /**
     * A page of the items that match the filter. If the service sends any other item, the whole list is read and filtered here. The
     * same applies to every page after the first, because other items on the pages before it would shift it.
     *
     * @param restricted whether the request filters; if not, the page of the service is returned as it is
     */
    public static <T> Page<T> filtered(
            PageRequest request, boolean restricted, Predicate<T> filter, Function<PageRequest, Page<T>> fetch) {
        if (!restricted) {
            return fetch.apply(request);
        }
        if (request.offset() == 0) {
            Page<T> first = fetch.apply(request);
            if (first.items().stream().allMatch(filter)) {
                return first;
            }
        }
        return cut(request, all(filter, fetch));
    }

    /** All items that match the filter; each page is fetched when the stream reaches it. */
    public static <T> Stream<T> all(Predicate<T> filter, Function<PageRequest, Page<T>> fetch) {
        return Pages.stream(PageRequest.firstInBulk(), fetch).filter(filter);
    }

    /** One page of a whole list. */
    public static <T> Page<T> cut(PageRequest request, Stream<T> all) {
        List<T> andOneMore =
                all.skip(request.offset()).limit(request.size() + 1L).toList();
        List<T> items = andOneMore.stream().limit(request.size()).toList();
        return new Page<>(items, request, items.size() == andOneMore.size());
    }
}
