package io.github.stint.core.bulk;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;

/** What the runs of one {@link BulkEntries} have in common. */
record BulkScope(
        Stint stint,
        WorkspaceId workspace,
        UserId user,
        Sleeper sleeper,
        BulkThreads threads,
        Receipts receipts,
        BulkListener listener) {

    /** How often a creation with an unknown outcome is sent, at most. */
    static final int MAX_ATTEMPTS = 3;

    TimeEntries entries() {
        return stint.timeEntries();
    }

    /** Returns whether the settle time has passed; if the thread was interrupted, it remains so. */
    boolean waitToSettle() {
        try {
            sleeper.sleep(BulkEntries.SETTLE_TIME);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    BulkScope withThreads(BulkThreads other) {
        return new BulkScope(stint, workspace, user, sleeper, other, receipts, listener);
    }

    BulkScope withReceipts(Receipts other) {
        return new BulkScope(stint, workspace, user, sleeper, threads, other, listener);
    }

    BulkScope withListener(BulkListener other) {
        return new BulkScope(stint, workspace, user, sleeper, threads, receipts, other);
    }
}
