package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/**
 * A row and what happened to it.
 *
 * @param row the row
 * @param receipt the receipt, of this run or of an earlier one
 * @param entry the entry as it is stored; empty if it is not stored, was deleted, or was not read because a receipt of an earlier run reports it
 * @param error the error behind {@link EntryReceipt#reason}; empty if nothing failed, or if the receipt is one of an earlier run
 * @param <R> the rows
 */
public record RowResult<R extends BulkRow>(
        R row, EntryReceipt receipt, Optional<TimeEntry> entry, Optional<StintException> error) {

    /** Returns what is known of the row. */
    public Outcome outcome() {
        return receipt.outcome();
    }
}
