package io.github.stint.core.bulk;

import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.settling.Settling;
import java.util.Optional;

/** Changes one entry. A change can be repeated, so that an unknown outcome is settled by reading, and otherwise by another attempt. */
record UpdateLane(BulkRun<BulkUpdate> results, BulkScope scope, Settling settling, int position) implements Runnable {

    @Override
    public void run() {
        if (results.begin(position)) {
            update(results.row(position));
        }
    }

    private void update(BulkUpdate row) {
        SettledCall.of(scope, settling, entries -> entries.update(scope.workspace(), row.id(), row.change()))
                .end(
                        updated -> results.done(position, Outcome.UPDATED, updated),
                        (updated, unknown) -> results.settled(position, updated, unknown),
                        failure -> results.failed(position, Optional.of(row.id()), failure));
    }
}
