package io.github.stint.adapter.maton.gateway;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The part of an address after the question mark, in the words that all of the service's lists share. */
public final class QueryParameters {

    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private QueryParameters() {}

    /** That page of a list. */
    public static QueryParameters of(PageRequest page) {
        return new QueryParameters().with("page", page.number()).with("page-size", page.size());
    }

    /** Nothing yet. */
    public static QueryParameters none() {
        return new QueryParameters();
    }

    /** The parameter with that value. */
    public QueryParameters with(String name, Object value) {
        parameters.put(name, value.toString());
        return this;
    }

    /** The parameter, if there is a value for it. */
    public QueryParameters with(String name, Optional<?> value) {
        value.ifPresent(known -> with(name, known));
        return this;
    }

    /** The parameter once for each of the values. */
    public QueryParameters withEach(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(Object::toString).toList());
        }
        return this;
    }

    /** A filter by name. */
    public QueryParameters named(Optional<NameFilter> filter) {
        with("name", filter.map(NameFilter::text));
        return with("strict-name-search", filter.filter(NameFilter::whole).map(NameFilter::whole));
    }

    /** An order. */
    public QueryParameters sortedBy(Object column, SortOrder order) {
        return with("sort-column", column).with("sort-order", order);
    }

    /** All parameters, in the order in which they were given. */
    public Map<String, Object> toMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
