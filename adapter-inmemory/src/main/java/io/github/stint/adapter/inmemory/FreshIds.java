package io.github.stint.adapter.inmemory;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes ids from a source until one is free: another process may have used the same source. */
final class FreshIds {

    private FreshIds() {}

    static <T> T next(IdSource source, Function<String, T> form, Predicate<T> taken) {
        return Stream.generate(source::next)
                .map(form)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }
}
