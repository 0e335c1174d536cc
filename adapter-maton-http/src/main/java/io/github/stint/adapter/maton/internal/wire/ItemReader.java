package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.TextRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads entities of one kind from responses: what is only shown as far as it can be read, and what is written back as a whole or not at
 * all. It reports every {@link DataProblem} that it tolerates. Immutable.
 *
 * @param <D> the wire type
 * @param <T> the type of the domain
 */
public final class ItemReader<D, T> {

    private final GatewaySettings settings;
    private final EntityKind kind;
    private final Function<D, T> mapping;
    private final Set<String> required;
    private final Map<String, Supplier<String>> known;
    private final Function<T, Optional<String>> check;

    private ItemReader(
            GatewaySettings settings,
            EntityKind kind,
            Function<D, T> mapping,
            Set<String> required,
            Map<String, Supplier<String>> known,
            Function<T, Optional<String>> check) {
        this.settings = settings;
        this.kind = kind;
        this.mapping = mapping;
        this.required = required;
        this.known = known;
        this.check = check;
    }

    /**
     * A reader for one kind of entity.
     *
     * @param mapping throws if a value is missing or invalid
     * @param required the fields without which an entity cannot be represented
     */
    public static <D, T> ItemReader<D, T> of(
            GatewaySettings settings, EntityKind kind, Function<D, T> mapping, String... required) {
        return new ItemReader<>(settings, kind, mapping, Set.of(required), Map.of(), entity -> Optional.empty());
    }

    /** Adds the value of a required field that the request determines, in case the response lacks it. */
    public ItemReader<D, T> knowing(String field, Object value) {
        return knowing(field, value::toString);
    }

    /** Adds the value of a required field, which is computed only if the response lacks it. */
    public ItemReader<D, T> knowing(String field, Supplier<String> value) {
        Map<String, Supplier<String>> more = new LinkedHashMap<>(known);
        more.put(field, value);
        return new ItemReader<>(settings, kind, mapping, required, more, check);
    }

    /** Adds a check of entities that were read; the problem that it returns is reported. */
    public ItemReader<D, T> checking(Function<T, Optional<String>> problemOf) {
        return new ItemReader<>(settings, kind, mapping, required, known, problemOf);
    }

    /**
     * Reads all of an entity that will be written back.
     *
     * @throws RuntimeException if any field cannot be read, because the update would clear it
     */
    public T whole(Received<D> item) {
        return tryMapParsed(item).orElseGet(() -> map(item.completedBy(known)));
    }

    /** As {@link #whole}, but without a field that cannot be read, which will be written back as it was received. */
    public T wholeExcept(String field, Received<D> item) {
        return tryMapParsed(item).orElseGet(() -> wholeCompletedExcept(field, item.completedBy(known)));
    }

    private T wholeCompletedExcept(String field, Received<D> completed) {
        return tryMap(completed).orElseGet(() -> map(completed.without(field)));
    }

    /**
     * Reads an entity without the fields that cannot be read.
     *
     * @throws RuntimeException if a required field is missing or cannot be read
     */
    public T read(Received<D> item) {
        T entity = tryMapParsed(item).orElseGet(() -> readFrom(item.completedBy(known)));
        check.apply(entity).ifPresent(problem -> report(item, problem, false));
        return entity;
    }

    private T readFrom(Received<D> completed) {
        return tryMap(completed).orElseGet(() -> readInPart(completed));
    }

    /** What was parsed needs no completion if it can be mapped, because an entity without a required field cannot. */
    private Optional<T> tryMapParsed(Received<D> item) {
        return item.parsed().isPresent() ? tryMap(item) : Optional.empty();
    }

    /** Reads an item of a list as {@link #read} does; empty if it cannot be read, which must not make the others unreadable. */
    public Optional<T> readOrSkip(Received<D> item) {
        try {
            return Optional.of(read(item));
        } catch (RuntimeException invalid) {
            report(item, reason(invalid), true);
            return Optional.empty();
        }
    }

    /** Reads the items of a list that can be read. */
    public List<T> readList(ListResponse<D> list) {
        return list.items().stream().flatMap(item -> readOrSkip(item).stream()).toList();
    }

    /** Adds the fields to the required ones, one by one, and leaves out those that make the entity unreadable. */
    private T readInPart(Received<D> item) {
        Set<String> readable = new LinkedHashSet<>(required);
        List<String> unreadable = new ArrayList<>();
        T entity = map(item.withOnly(readable));
        for (String field : item.fields()) {
            if (readable.add(field)) {
                Optional<T> larger = tryMap(item.withOnly(readable));
                if (larger.isEmpty()) {
                    readable.remove(field);
                    unreadable.add(field);
                }
                entity = larger.orElse(entity);
            }
        }
        report(item, "its " + String.join(" and its ", unreadable) + " cannot be read", false);
        return entity;
    }

    private Optional<T> tryMap(Received<D> item) {
        try {
            return Optional.of(map(item));
        } catch (RuntimeException invalid) {
            return Optional.empty();
        }
    }

    private T map(Received<D> item) {
        return mapping.apply(item.value());
    }

    private void report(Received<D> item, String problem, boolean leftOut) {
        Optional<String> id =
                item.text("id").or(() -> item.text("connection_id")).filter(TextRules::isId);
        settings.dataProblems()
                .accept(new DataProblem(kind, id, settings.credential().redact(problem), leftOut));
    }

    private static String reason(RuntimeException invalid) {
        if (invalid instanceof UnreadableResponse unreadable) {
            return unreadable
                    .field()
                    .map(field -> "its " + field + " cannot be read")
                    .orElse("it is no object");
        }
        return String.valueOf(invalid.getMessage());
    }
}
