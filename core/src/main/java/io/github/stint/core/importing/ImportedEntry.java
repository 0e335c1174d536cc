package io.github.stint.core.importing;

import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.RowResult;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/**
 * What an import did with one row.
 *
 * @param row the row
 * @param outcome whether it is stored now, and why: {@link Outcome#CREATED}, {@link Outcome#EXISTED}, {@link Outcome#SETTLED},
 *     {@link Outcome#REFUSED}, {@link Outcome#NOT_STORED} or {@link Outcome#UNKNOWN}
 * @param entry the stored entry; empty if none is known
 * @param error why it is not stored, or why that is not known; of a settled row, the failure that left its outcome unknown; otherwise
 *     empty
 */
public record ImportedEntry(
        NewTimeEntry row, Outcome outcome, Optional<TimeEntry> entry, Optional<StintException> error) {

    static ImportedEntry of(RowResult<BulkCreate> result) {
        return new ImportedEntry(result.row().entry(), result.outcome(), result.entry(), result.error());
    }

    /** Returns whether the row is known to be stored. */
    public boolean isStored() {
        return outcome.isDone();
    }
}
