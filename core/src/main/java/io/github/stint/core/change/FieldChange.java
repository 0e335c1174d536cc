package io.github.stint.core.change;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an update does to a field that may also be empty. A field that is never empty needs no such type: there an empty
 * {@code Optional} leaves it, and there is nothing to clear.
 *
 * @param <T> the type of the field
 */
public sealed interface FieldChange<T> {

    /** The field stays as it is. */
    static <T> FieldChange<T> leave() {
        return new Leave<>();
    }

    /** The field gets this value. */
    static <T> FieldChange<T> set(T value) {
        return new Set<>(value);
    }

    /** The field becomes empty. */
    static <T> FieldChange<T> clear() {
        return new Clear<>();
    }

    /** The field after the change, given what it holds before. */
    Optional<T> applyTo(Supplier<Optional<T>> current);

    /** Whether the field stays as it is. */
    default boolean leaves() {
        return this instanceof Leave;
    }

    /** Leaves the field. */
    record Leave<T>() implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return current.get();
        }
    }

    /** Sets the field. */
    record Set<T>(T value) implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return Optional.of(value);
        }
    }

    /** Clears the field. */
    record Clear<T>() implements FieldChange<T> {
        @Override
        public Optional<T> applyTo(Supplier<Optional<T>> current) {
            return Optional.empty();
        }
    }
}
