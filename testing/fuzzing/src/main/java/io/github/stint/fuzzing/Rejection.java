package io.github.stint.fuzzing;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * An error by which a reader rejects an input.
 *
 * @param check throws an {@link AssertionError} if the error is not as it should be
 */
record Rejection<E extends Throwable>(Class<E> type, Consumer<E> check) {

    boolean accepts(Throwable thrown) {
        return type.isInstance(thrown);
    }

    /** What is wrong with an error of this type; empty if nothing is. */
    Optional<Throwable> defect(Throwable thrown) {
        try {
            check.accept(type.cast(thrown));
            return Optional.empty();
        } catch (RuntimeException | AssertionError defect) {
            return Optional.of(defect);
        }
    }
}
