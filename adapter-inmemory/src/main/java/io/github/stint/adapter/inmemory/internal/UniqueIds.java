package io.github.stint.adapter.inmemory.internal;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generates unique ids: skips ids that are taken, since another process may use the same source. */
final class UniqueIds {

    private UniqueIds() {}

    static <T> T next(Supplier<String> source, Function<String, T> toId, Predicate<T> taken) {
        return Stream.generate(source)
                .map(toId)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }
}
