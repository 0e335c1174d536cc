package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A write that settles.
 *
 * @param call what it returned, or why it failed
 * @param settled the failure after which it was found to have taken effect; empty if it did not fail, or had no effect
 */
record SettledCall<T>(PortCall<T> call, Optional<StintException> settled) {

    static <T> SettledCall<T> of(BulkScope scope, Settling settling, Function<TimeEntries, T> write) {
        List<StintException> settled = new ArrayList<>();
        TimeEntries entries = settling.around(scope.stint(), settled::add).timeEntries();
        PortCall<T> call = PortCall.of(() -> write.apply(entries));
        return new SettledCall<>(call, settled.stream().findFirst());
    }

    /** Passes on the result, or the result and the failure after which it was found, or the error. */
    void end(Consumer<T> done, Settled<T> found, Consumer<StintException> failed) {
        call.result()
                .ifPresent(result ->
                        settled.ifPresentOrElse(failure -> found.accept(result, failure), () -> done.accept(result)));
        call.error().ifPresent(failed);
    }

    /** Receives the result of a write that was found to have taken effect. */
    interface Settled<T> {
        void accept(T result, StintException failure);
    }
}
