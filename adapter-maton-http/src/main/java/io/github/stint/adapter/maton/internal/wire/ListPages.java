package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.ahead.PagesAhead;
import io.github.stint.adapter.maton.internal.ahead.ReadAhead;
import io.github.stint.adapter.maton.internal.wire.PagePositions.Position;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages of the items of a list that match a filter, which are other pages than those of the service if it sends items that do not match.
 *
 * <p>Such a page begins behind the last item of the page before it. Its position in the list of the service is remembered, so that a
 * sequence of pages takes one request each. If the list has shifted since, so that another item is before that position, or the position
 * is not known, the list is read from its start.
 *
 * @param key identifies the list and the filter
 * @param filter applied to what the service sends
 * @param fetch requests a page of the service; an empty one is the last
 * @param maxSize the maximum page size of the service for this list
 * @param ahead how many pages of the whole list are requested before they are needed
 */
public record ListPages<T>(
        Object key,
        Predicate<T> filter,
        Function<PageRequest, Page<Slot<T>>> fetch,
        int maxSize,
        PagePositions positions,
        ReadAhead ahead) {

    /** Room for the item before the page, and for the one after it, which shows that the page is not the last. */
    private static final int NEIGHBOURS = 2;

    /** A page of a list without a filter, as the service sends it. */
    public Page<T> unfiltered(PageRequest request) {
        return Slot.readable(fetch.apply(request));
    }

    /** A page of a list that the service filters. If it sends any other item nevertheless, the filter is applied here. */
    public Page<T> filteredByService(PageRequest request) {
        if (request.offset() > 0 || request.size() > maxSize) {
            return filtered(request);
        }
        long generation = positions.generation();
        Page<Slot<T>> first = fetch.apply(request);
        // Later pages count the items that match; one that cannot be read would be missing on this page only.
        boolean allMatch = first.items().stream()
                .allMatch(slot -> slot.item().filter(filter).isPresent());
        if (!allMatch) {
            Stream<Slot<T>> unread = first.last() ? Stream.empty() : from(request.size(), request);
            return collect(request, 0, 0, Stream.concat(first.items().stream(), unread), generation);
        }
        PageCollector<T> collector = new PageCollector<>(request.size(), filter, 0);
        collector.collect(first.items().iterator(), 0);
        return page(request, collector, first.last(), generation);
    }

    /** A page of the items that match, where the service sends others, too. */
    public Page<T> filtered(PageRequest request) {
        long generation = positions.generation();
        return positions
                .find(key, request)
                .flatMap(position -> continued(request, position, generation))
                .orElseGet(() -> collect(request, request.offset(), 0, from(0, request), generation));
    }

    /** The page that begins at that position; empty if the list has shifted since it was remembered. */
    private Optional<Page<T>> continued(PageRequest request, Position position, long generation) {
        long previous = position.offset() - 1;
        PageRequest covering = covering(previous, expectedItems(request, position), maxSize);
        Page<Slot<T>> page = fetch.apply(covering);
        int at = (int) (previous - covering.offset());
        if (at >= page.items().size() || !page.items().get(at).identity().equals(position.previous())) {
            return Optional.empty();
        }
        Stream<Slot<T>> read = page.items().stream().skip(at + 1L);
        Stream<Slot<T>> unread = page.last() ? Stream.empty() : from(covering.offset() + covering.size(), request);
        return Optional.of(collect(request, 0, position.offset(), Stream.concat(read, unread), generation));
    }

    /**
     * As many as the page before took, and some more if not all of them matched, because this page may have fewer that match. At most as
     * many as pages of a whole list have.
     */
    private int expectedItems(PageRequest request, Position position) {
        int atLeast = request.size() + NEIGHBOURS;
        long reserve = (position.span() - request.size()) / 2;
        long asBefore = Math.min(position.span() + reserve + NEIGHBOURS, bulkSize(request));
        return (int) Math.min(Math.max(asBefore, atLeast), maxSize);
    }

    private Page<T> collect(PageRequest request, long toSkip, long offset, Stream<Slot<T>> slots, long generation) {
        PageCollector<T> collector = new PageCollector<>(request.size(), filter, offset);
        boolean last = !collector.collect(slots.iterator(), toSkip);
        return page(request, collector, last, generation);
    }

    /** The collected page. Remembers where the next one begins. */
    private Page<T> page(PageRequest request, PageCollector<T> collected, boolean last, long generation) {
        if (!last) {
            positions.remember(key, request.next(), collected.next(), generation);
        }
        return new Page<>(collected.items(), request, last);
    }

    /** The smallest page of the service that contains that many items from that offset on; at least the first of them. */
    static PageRequest covering(long offset, int items, int maxSize) {
        int size = IntStream.rangeClosed(items, maxSize)
                .filter(each -> offset / each == (offset + items - 1) / each)
                .findFirst()
                .orElse(maxSize);
        return new PageRequest((int) (offset / size) + 1, size);
    }

    private Stream<Slot<T>> from(long offset, PageRequest request) {
        int size = bulkSize(request);
        PageRequest first = new PageRequest((int) (offset / size) + 1, size);
        return Pages.stream(first, fetch).skip(offset - first.offset());
    }

    private int bulkSize(PageRequest request) {
        return Math.min(Math.max(PageRequest.firstInBulk().size(), request.size()), maxSize);
    }

    /**
     * All items that match; each page is fetched when the stream reaches it, or from the second one on, ahead of that. Closing the stream
     * aborts the requests for pages that it has not reached.
     *
     * @param pageSize of the requests, or the maximum of the service if that is lower
     */
    public Stream<T> all(int pageSize) {
        int valid = PageRequest.firstOf(pageSize).size();
        PagesAhead<T> pages = ahead.pages(this::unfiltered);
        return Pages.stream(PageRequest.firstOf(Math.min(valid, maxSize)), pages)
                .filter(filter)
                .onClose(pages::close);
    }
}
