package io.github.stint.core.bulk;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Optional;

/** Deletes one entry. A deletion can be repeated, so that an unknown outcome is settled by another attempt. */
record DeletionLane(BulkRun<BulkDelete> results, BulkScope scope, int position) implements Runnable {

    @Override
    public void run() {
        if (results.begin(position)) {
            delete(results.row(position).id());
        }
    }

    private void delete(TimeEntryId id) {
        Optional<StintException> unknown = Optional.empty();
        for (int attempt = 1; ; attempt++) {
            Optional<StintException> failure = attempt(id);
            if (failure.isEmpty()) {
                results.gone(position, Outcome.DELETED, id);
                return;
            }
            if (!failure.get().mayHaveTakenEffect()) {
                failed(id, failure.get(), unknown);
                return;
            }
            unknown = failure;
            boolean again = attempt == 1 || (attempt < BulkScope.MAX_ATTEMPTS && scope.waitToSettle());
            if (!again || Thread.currentThread().isInterrupted()) {
                results.unknown(position, Optional.of(id), failure.get());
                return;
            }
        }
    }

    private Optional<StintException> attempt(TimeEntryId id) {
        return PortCall.of(() -> {
                    scope.entries().delete(scope.workspace(), id);
                    return id;
                })
                .error();
    }

    /** This attempt had no effect. An entry that is gone after one with an unknown outcome was deleted by that one. */
    private void failed(TimeEntryId id, StintException failure, Optional<StintException> unknown) {
        if (failure instanceof NotFound missing && missing.kind() == EntityKind.TIME_ENTRY) {
            unknown.ifPresentOrElse(
                    settled -> results.settledAsGone(position, id, settled),
                    () -> results.gone(position, results.wasUnknown(position) ? Outcome.SETTLED : Outcome.ABSENT, id));
        } else if (unknown.isPresent()) {
            unknown.get().addSuppressed(failure);
            results.unknown(position, Optional.of(id), unknown.get());
        } else {
            results.failed(position, failure);
        }
    }
}
