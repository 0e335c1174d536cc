package io.github.stint.adapter.maton.internal;

import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.ListPages;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.adapter.maton.internal.wire.Slot;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A request for a list, by page or as a whole.
 *
 * @param parameters what the service is asked to filter and sort by
 * @param request requests a page with all parameters
 * @param key identifies the list and the filter
 * @param filter applied to what the service sends, because it cannot filter by everything
 */
public record ListRequest<D, T>(
        RequestExecutor requests,
        Operation operation,
        QueryParameters parameters,
        Function<Map<String, Object>, ListResponse<D>> request,
        ItemReader<D, T> reader,
        Object key,
        Predicate<T> filter) {

    /** One page. */
    public Page<T> page(PageRequest page) {
        return parameters.isFiltering() ? pages().filteredByService(page) : pages().unfiltered(page);
    }

    /** The whole list; see {@link ListPages#all}. */
    public Stream<T> all(int pageSize) {
        return pages().all(pageSize);
    }

    private ListPages<T> pages() {
        return new ListPages<>(
                key, filter, this::fetch, PageRequest.MAX_SIZE, requests.positions(), requests.readAhead());
    }

    private Page<Slot<T>> fetch(PageRequest page) {
        return requests.read(
                operation,
                () -> request.apply(parameters.toMap(page)),
                response -> Paging.page(response, page, reader::readOrSkip));
    }
}
