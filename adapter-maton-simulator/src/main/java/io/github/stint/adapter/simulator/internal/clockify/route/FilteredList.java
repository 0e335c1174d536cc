package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list in pages, read from a port. If the service has filters or an order that the port does not have, the whole list is read.
 *
 * @param <T> the type of the items
 */
final class FilteredList<T> {

    private final Function<PageRequest, Page<T>> port;
    private final List<Predicate<T>> filters = new ArrayList<>();
    private @Nullable Comparator<T> order;

    FilteredList(Function<PageRequest, Page<T>> port) {
        this.port = port;
    }

    /** Adds a filter that the port does not have. */
    FilteredList<T> filter(Predicate<T> filter) {
        filters.add(filter);
        return this;
    }

    /** Sets an order that the port does not have. */
    FilteredList<T> sort(Comparator<T> comparator) {
        order = comparator;
        return this;
    }

    Page<T> page(PageRequest page) {
        Comparator<T> comparator = order;
        if (filters.isEmpty() && comparator == null) {
            return port.apply(page);
        }
        Stream<T> remaining = Pages.stream(PageRequest.firstOf(PageRequest.MAX_SIZE), port)
                .filter(item -> filters.stream().allMatch(each -> each.test(item)));
        return Page.of((comparator == null ? remaining : remaining.sorted(comparator)).toList(), page);
    }
}
