package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call of a port returned, or why it failed.
 *
 * @param result empty if it failed
 * @param error empty if it succeeded
 */
record PortCall<T>(Optional<T> result, Optional<StintException> error) {

    /** Makes a call. Another exception than a {@link StintException} is a defect, and is thrown. */
    static <T> PortCall<T> of(Supplier<T> call) {
        try {
            return new PortCall<>(Optional.of(call.get()), Optional.empty());
        } catch (StintException failure) {
            return new PortCall<>(Optional.empty(), Optional.of(failure));
        }
    }

    /** Returns the same; if it failed, too, its error has the one of the attempt before for diagnosis. */
    PortCall<T> following(Optional<StintException> before) {
        error.ifPresent(later -> before.filter(earlier -> earlier != later).ifPresent(later::addSuppressed));
        return this;
    }

    /** Returns the result of a read after a write; if it failed too, the error of the write has it for diagnosis. */
    Optional<T> after(StintException write) {
        error.filter(unreadable -> unreadable != write).ifPresent(write::addSuppressed);
        return result;
    }
}
