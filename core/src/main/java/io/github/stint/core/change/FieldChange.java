package io.github.stint.core.change;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an update does to a field that may be empty: leave it, set it, or clear it. A field that is never empty does not need this
 * type: an empty {@code Optional} leaves it as it is.
 *
 * @param <T> the type of the field
 */
public sealed interface FieldChange<T> {

    /** Returns a change that keeps the value of the field. */
    static <T> FieldChange<T> leave() {
        return new Leave<>();
    }

    /** Returns a change that sets the field to this value. */
    static <T> FieldChange<T> set(T value) {
        return new Set<>(value);
    }

    /** Returns a change that empties the field. */
    static <T> FieldChange<T> clear() {
        return new Clear<>();
    }

    /**
     * Returns the value of the field after the change, or empty if it has none.
     *
     * @param current supplies the value before the change
     */
    Optional<T> applyTo(Supplier<Optional<T>> current);

    /** Returns the same change with the function applied to the new value, if this change sets one. */
    default <R> FieldChange<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Set<T> set) {
            return set(function.apply(set.value()));
        }
        return leaves() ? leave() : clear();
    }

    /** Returns whether the field keeps its value. */
    default boolean leaves() {
        return this instanceof Leave;
    }

    /** Keeps the value of the field. */
    record Leave<T>() implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return current.get();
        }
    }

    /** Sets the field to a value. */
    record Set<T>(T value) implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return Optional.of(value);
        }
    }

    /** Empties the field. */
    record Clear<T>() implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return Optional.empty();
        }
    }
}
