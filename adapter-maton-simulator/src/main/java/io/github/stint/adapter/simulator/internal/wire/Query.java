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

/** The parameters after the question mark, read as the service reads them. One without a value counts as left out. */
public final class Query {

    private static final int USUAL_PAGE = 50;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Takes a query apart.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two digits
     */
    public static Query parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value. */
    public Optional<String> text(String name) {
        return all(name).findFirst();
    }

    /** All values, whether the parameter was repeated or its values stand behind commas. */
    public List<String> list(String name) {
        return all(name)
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Stream<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty());
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

    /** The moment that a parameter names. */
    public Optional<Instant> moment(String name) {
        return text(name).map(value -> Timestamps.parse(name, value));
    }

    /** A word out of a set, such as the name of a column. */
    public Optional<String> word(String name, String... allowed) {
        List<String> set = List.of(allowed);
        Optional<String> word = text(name);
        word.filter(value -> !set.contains(value)).ifPresent(value -> {
            throw WireErrors.notInSet(name, set);
        });
        return word;
    }

    /** Words out of a set, each of which must be one of them. */
    public List<String> words(String name, String... allowed) {
        List<String> set = List.of(allowed);
        List<String> words = list(name);
        if (!set.containsAll(words)) {
            throw WireErrors.notInSet(name, set);
        }
        return words;
    }

    /** The filter by name that projects, tags and tasks share. */
    public Optional<NameFilter> nameFilter() {
        return text("name").map(name -> new NameFilter(name, isSet("strict-name-search")));
    }

    public SortOrder order() {
        return word("sort-order", "ASCENDING", "DESCENDING")
                .map(SortOrder::valueOf)
                .orElse(SortOrder.ASCENDING);
    }

    /** Which page is asked for: 50 items unless it is said, and 5000 at most. */
    public PageRequest page() {
        return page(USUAL_PAGE, PageRequest.LARGEST);
    }

    public PageRequest page(int usualSize, int largestSize) {
        int size = number("page-size").orElse(usualSize);
        if (size < 1) {
            throw WireErrors.pageSizeNotPositive();
        }
        if (size > largestSize) {
            throw WireErrors.pageSizeTooLarge(largestSize);
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
