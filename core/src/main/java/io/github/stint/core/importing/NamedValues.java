package io.github.stint.core.importing;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.text.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entities of one kind by their names. A name that is exactly the same has precedence over one that differs only in case, and an active
 * entity over one that is archived or done. Not thread-safe.
 */
final class NamedValues<T> {

    private final EntityKind kind;
    private final Function<T, String> name;
    private final Function<T, String> label;
    private final Predicate<T> active;
    private final Map<String, List<T>> byFoldedName = new HashMap<>();

    NamedValues(EntityKind kind, Function<T, String> name, Function<T, String> label, Predicate<T> active) {
        this.kind = kind;
        this.name = name;
        this.label = label;
        this.active = active;
    }

    /** Returns the form of a name in which names that differ only in case are equal. */
    static String fold(String name) {
        return UniqueNames.canonical(name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT))
                .strip();
    }

    void add(T value) {
        byFoldedName
                .computeIfAbsent(fold(name.apply(value)), key -> new ArrayList<>())
                .add(value);
    }

    /**
     * Returns the entity of this name that passes the test, or empty.
     *
     * @throws Ambiguous if there are several
     */
    Optional<T> find(String wanted, Predicate<T> test) {
        List<T> sameLetters = byFoldedName.getOrDefault(fold(wanted), List.of()).stream()
                .filter(test)
                .toList();
        String canonical = UniqueNames.canonical(wanted);
        List<T> preferred = prefer(
                prefer(
                        sameLetters,
                        value -> UniqueNames.canonical(name.apply(value)).equals(canonical)),
                active);
        if (preferred.size() > 1) {
            Stream<String> labels = preferred.stream().map(label);
            throw new Ambiguous("import time entries", kind, wanted, labels.toList(), "rename all but one of them");
        }
        return preferred.stream().findFirst();
    }

    private static <V> List<V> prefer(List<V> values, Predicate<V> test) {
        List<V> preferred = values.stream().filter(test).toList();
        return preferred.isEmpty() ? values : preferred;
    }
}
