package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.receipt.BulkOperation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call of a port returned, or why it failed.
 *
 * @param result empty if it failed
 * @param error empty if it succeeded
 */
record PortCall<T>(Optional<T> result, Optional<StintException> error) {

    /** Makes a call. One that finds the adapter closed, as another thread may do, has sent nothing. */
    static <T> PortCall<T> of(BulkOperation operation, Supplier<T> call) {
        try {
            return new PortCall<>(Optional.of(call.get()), Optional.empty());
        } catch (StintException failure) {
            return new PortCall<>(Optional.empty(), Optional.of(failure));
        } catch (IllegalStateException closed) {
            return new PortCall<>(Optional.empty(), Optional.of(closed(operation, closed)));
        }
    }

    private static StintException closed(BulkOperation operation, IllegalStateException cause) {
        Unavailable error = new Unavailable(
                operation.phrase(),
                "closed",
                "the adapter is closed",
                "open another one, and run it again for the other rows",
                false);
        error.initCause(cause);
        return error;
    }

    /** Returns the result of a read after a write; if it failed too, the error of the write has it for diagnosis. */
    Optional<T> after(StintException write) {
        error.filter(unreadable -> unreadable != write).ifPresent(write::addSuppressed);
        return result;
    }
}
