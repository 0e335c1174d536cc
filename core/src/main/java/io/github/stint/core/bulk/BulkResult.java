package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param rows a result for each row, in the order of the list
 * @param stop why no further row was begun; empty if all were
 * @param <R> the rows
 */
public record BulkResult<R extends BulkRow>(List<RowResult<R>> rows, Optional<StintException> stop) {

    /** Copies the rows. */
    public BulkResult {
        rows = List.copyOf(rows);
    }

    /** Returns the receipts, in the order of the list. */
    public List<EntryReceipt> receipts() {
        return rows.stream().map(RowResult::receipt).toList();
    }

    /** Returns how many rows have that outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Returns whether what each row intends is stored. */
    public boolean isComplete() {
        return rows.stream().allMatch(row -> row.receipt().isDone());
    }
}
