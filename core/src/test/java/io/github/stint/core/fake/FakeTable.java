package io.github.stint.core.fake;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The stored entities of one kind, in the order of their creation. */
final class FakeTable<T> {

    private final EntityKind kind;
    private final Function<T, ?> id;
    private final Map<Object, T> byId = new LinkedHashMap<>();
    private int created;

    FakeTable(EntityKind kind, Function<T, ?> id) {
        this.kind = kind;
        this.id = id;
    }

    /** Returns an id that was not used before. */
    synchronized String nextId(String prefix) {
        created++;
        return "new-" + prefix + created;
    }

    synchronized T put(T entity) {
        byId.put(id.apply(entity), entity);
        return entity;
    }

    synchronized List<T> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<T> find(Object wanted) {
        return Optional.ofNullable(byId.get(wanted));
    }

    T require(String operation, Object wanted) {
        return find(wanted).orElseThrow(() -> new NotFound(operation, kind, wanted.toString()));
    }

    synchronized void remove(String operation, Object wanted) {
        require(operation, wanted);
        byId.remove(wanted);
    }

    synchronized Page<T> page(Predicate<T> filter, Comparator<T> order, PageRequest page) {
        return Page.of(byId.values().stream().filter(filter).sorted(order).toList(), page);
    }
}
