package io.github.stint.core.bulk;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Optional;

/** Changes one entry. A change can be repeated, so that an unknown outcome is settled by reading, and otherwise by another attempt. */
record UpdateLane(BulkRun<BulkUpdate> results, BulkScope scope, int position) implements Runnable {

    @Override
    public void run() {
        if (results.begin(position)) {
            update(results.row(position));
        }
    }

    private void update(BulkUpdate row) {
        boolean finished = false;
        for (int attempt = 1; !finished; attempt++) {
            PortCall<TimeEntry> update = PortCall.of(() -> scope.entries().update(scope.workspace(), row.id(), row.change()));
            update.result().ifPresent(updated -> results.done(position, Outcome.UPDATED, updated));
            int attempts = attempt;
            finished = update.error()
                    .map(failure -> isFinished(row, failure, attempts))
                    .orElse(true);
        }
    }

    /** Returns whether the row has its result; otherwise the change has not taken effect yet. */
    private boolean isFinished(BulkUpdate row, StintException failure, int attempts) {
        if (!failure.mayHaveTakenEffect()) {
            results.failed(position, failure);
            return true;
        }
        // A timer that was stopped for the change would not run again after another attempt.
        if (failure instanceof TimerNotStarted) {
            return isUnknown(row.id(), failure);
        }
        Optional<Optional<TimeEntry>> found = PortCall.of(() -> scope.entries().find(scope.workspace(), row.id()))
                .after(failure);
        if (found.isEmpty()) {
            return isUnknown(row.id(), failure);
        }
        if (found.get().isEmpty()) {
            results.failed(position, notFound(row.id()));
            return true;
        }
        if (isAfter(row.change(), found.get().get())) {
            results.settled(position, found.get().get(), failure);
            return true;
        }
        boolean again = attempts == 1 || (attempts < BulkScope.MAX_ATTEMPTS && scope.waitToSettle());
        return !again && isUnknown(row.id(), failure);
    }

    private static NotFound notFound(TimeEntryId id) {
        return new NotFound(BulkOperation.UPDATE.phrase(), EntityKind.TIME_ENTRY, id.value());
    }

    /** An entry that cannot be changed so, such as one whose start is after the new end, has not been changed so. */
    private static boolean isAfter(TimeEntryChange change, TimeEntry entry) {
        try {
            return change.applyTo(entry).equals(entry);
        } catch (StintException notApplicable) {
            return false;
        }
    }

    private boolean isUnknown(TimeEntryId id, StintException unknown) {
        results.unknown(position, Optional.of(id), unknown);
        return true;
    }
}
