package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The query parameters of a request. */
public final class QueryParameters {

    private static final Pattern PAGING_AND_ORDER = Pattern.compile("page|page-size|sort-column|sort-order|hydrated");

    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private QueryParameters() {}

    /** The parameters for a page of a list. */
    public static QueryParameters of(PageRequest page) {
        return new QueryParameters().with("page", page.number()).with("page-size", page.size());
    }

    /** No parameters. */
    public static QueryParameters none() {
        return new QueryParameters();
    }

    /** Adds a parameter. */
    public QueryParameters with(String name, Object value) {
        parameters.put(name, encode(value));
        return this;
    }

    /** Adds a parameter if the value is present. */
    public QueryParameters with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    /** Adds the parameter once for each value. */
    public QueryParameters withEach(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(QueryParameters::encode).toList());
        }
        return this;
    }

    /** Adds a filter by name. */
    public QueryParameters withName(Optional<NameFilter> filter) {
        with("name", filter.map(NameFilter::text));
        return with("strict-name-search", filter.filter(NameFilter::exact).map(NameFilter::exact));
    }

    /** Adds the sort order. */
    public QueryParameters sortedBy(Object column, SortOrder order) {
        return with("sort-column", column).with("sort-order", order);
    }

    /** Whether any parameter filters, other than paging and sort order. */
    public boolean isFiltering() {
        return parameters.keySet().stream()
                .anyMatch(name -> !PAGING_AND_ORDER.matcher(name).matches());
    }

    /** Percent-encodes here, because Feign takes a value like {@code 100%25} for one that is already encoded. */
    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All parameters, in the order in which they were added. */
    public Map<String, Object> toMap() {
        return Collections.unmodifiableMap(parameters);
    }

    /** The parameters of the page, followed by these. */
    public Map<String, Object> toMap(PageRequest page) {
        QueryParameters all = of(page);
        all.parameters.putAll(parameters);
        return all.toMap();
    }
}
