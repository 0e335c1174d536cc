package io.github.stint.adapter.inmemory;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Generates unique ids: skips ids that are taken, since another process may use the same source. */
final class UniqueIds {

    private UniqueIds() {}

    static <T> T next(IdSource source, Function<String, T> toId, Predicate<T> taken) {
        return Stream.generate(source::next)
                .map(toId)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }
}
