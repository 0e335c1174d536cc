package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The query parameters of a request. One without a value counts as missing; for an invalid one, the methods throw the service's error. */
public final class Query {

    private static final int DEFAULT_PAGE_SIZE = 50;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Parses a query.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two digits
     */
    public static Query parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
        }
        return new Query(values);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Returns the first value. */
    public Optional<String> text(String name) {
        for (String value : values.getOrDefault(name, List.of())) {
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Returns all values of a parameter that is repeated or has values separated by commas. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw WireErrors.notABoolean(name, value);
        });
    }

    public boolean isSet(String name) {
        return flag(name).orElse(false);
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(value -> Timestamps.parse(name, value));
    }

    /** Returns one of the allowed values. */
    public Optional<String> choice(String name, String... allowed) {
        List<String> set = List.of(allowed);
        Optional<String> choice = text(name);
        choice.filter(value -> !set.contains(value)).ifPresent(value -> {
            throw WireErrors.notInSet(name, set);
        });
        return choice;
    }

    /** Returns values that are all allowed. */
    public List<String> choices(String name, String... allowed) {
        List<String> set = List.of(allowed);
        List<String> choices = list(name);
        if (!set.containsAll(choices)) {
            throw WireErrors.notInSet(name, set);
        }
        return choices;
    }

    /** Returns the filter by name of projects, tags and tasks. */
    public Optional<NameFilter> nameFilter() {
        return text("name").map(name -> new NameFilter(name, isSet("strict-name-search")));
    }

    public SortOrder order() {
        return choice("sort-order", "ASCENDING", "DESCENDING")
                .map(SortOrder::valueOf)
                .orElse(SortOrder.ASCENDING);
    }

    /** Returns the page, by default of 50 items and at most of 5000. */
    public PageRequest page() {
        return page(DEFAULT_PAGE_SIZE, PageRequest.MAX_SIZE);
    }

    public PageRequest page(int defaultSize, int maxSize) {
        int size = number("page-size").orElse(defaultSize);
        if (size < 1) {
            throw WireErrors.pageSizeNotPositive();
        }
        if (size > maxSize) {
            throw WireErrors.pageSizeTooLarge(maxSize);
        }
        return new PageRequest(Math.max(1, number("page").orElse(1)), size);
    }

    private Optional<Integer> number(String name) {
        return text(name).map(value -> {
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException none) {
                throw WireErrors.notANumber(name, value);
            }
        });
    }
}
