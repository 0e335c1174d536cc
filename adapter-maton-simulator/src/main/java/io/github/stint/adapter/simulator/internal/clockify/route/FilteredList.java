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
 * A list in pages, out of a port. The port cuts the page, unless the service has filters or an order that ports do not know: then
 * the whole list is read.
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

    /** Leaves out what does not pass. */
    FilteredList<T> only(Predicate<T> filter) {
        filters.add(filter);
        return this;
    }

    /** In an order that the port does not know. */
    FilteredList<T> sorted(Comparator<T> comparator) {
        order = comparator;
        return this;
    }

    Page<T> page(PageRequest page) {
        Comparator<T> comparator = order;
        if (filters.isEmpty() && comparator == null) {
            return port.apply(page);
        }
        Stream<T> left = Pages.stream(PageRequest.firstOf(PageRequest.LARGEST), port)
                .filter(item -> filters.stream().allMatch(filter -> filter.test(item)));
        return Page.of((comparator == null ? left : left.sorted(comparator)).toList(), page);
    }
}
