package io.github.stint.core.bulk;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Optional;

/** Deletes one entry. A deletion can be repeated, so that an unknown outcome is settled by reading, and otherwise by another attempt. */
record DeletionLane(BulkRun<BulkDelete> results, BulkScope scope, Settling settling, int position) implements Runnable {

    @Override
    public void run() {
        if (results.begin(position)) {
            delete(results.row(position).id());
        }
    }

    private void delete(TimeEntryId id) {
        SettledCall.of(scope, settling, entries -> {
                    entries.delete(scope.workspace(), id);
                    return id;
                })
                .end(
                        deleted -> results.gone(position, Outcome.DELETED, id),
                        (deleted, unknown) -> results.settledAsGone(position, id, unknown),
                        failure -> failed(id, failure));
    }

    /** An entry that does not exist, after an earlier run with an unknown outcome, was deleted by that run. */
    private void failed(TimeEntryId id, StintException failure) {
        if (failure instanceof NotFound missing && missing.kind() == EntityKind.TIME_ENTRY) {
            results.gone(position, results.wasUnknown(position) ? Outcome.SETTLED : Outcome.ABSENT, id);
        } else {
            results.failed(position, Optional.of(id), failure);
        }
    }
}
