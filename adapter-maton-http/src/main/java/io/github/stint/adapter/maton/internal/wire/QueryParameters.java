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

/** The part of an address after the question mark, in the words that all of the service's lists share. */
public final class QueryParameters {

    private static final Pattern OF_EVERY_LIST = Pattern.compile("page|page-size|sort-column|sort-order|hydrated");

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
        parameters.put(name, encoded(value));
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
            parameters.put(name, values.stream().map(QueryParameters::encoded).toList());
        }
        return this;
    }

    /** A filter by name. */
    public QueryParameters named(Optional<NameFilter> filter) {
        with("name", filter.map(NameFilter::text));
        return with("strict-name-search", filter.filter(NameFilter::exact).map(NameFilter::exact));
    }

    /** An order. */
    public QueryParameters sortedBy(Object column, SortOrder order) {
        return with("sort-column", column).with("sort-order", order);
    }

    /** Whether they ask for less than everything, beyond which page and in which order. */
    public boolean restrict() {
        return parameters.keySet().stream()
                .anyMatch(name -> !OF_EVERY_LIST.matcher(name).matches());
    }

    /** In its percent form, because Feign takes a name like {@code 100%25} for one that has it already. */
    private static String encoded(Object value) {
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
