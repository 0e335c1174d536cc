package io.github.stint.core.receipt;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/**
 * What happened to one row. It has a form in JSON ({@code JsonForms}), so that a program can write it to a file and read it back in a later
 * run. Creating one throws {@link InvalidValue} if the parts contradict each other.
 *
 * @param row the position of the row in its list, from 1; for people only
 * @param operation what was to be done
 * @param key the key of the row; empty if it has none
 * @param workspace the workspace of the run
 * @param user the user of the run
 * @param outcome what is known
 * @param entry the entry that the row created, found, changed or deleted; empty if none is known
 * @param reason why the row is not stored, or why that is not known; of a settled row, why it was not known at first; otherwise empty
 */
public record EntryReceipt(
        int row,
        BulkOperation operation,
        Optional<ExternalKey> key,
        WorkspaceId workspace,
        UserId user,
        Outcome outcome,
        Optional<TimeEntryId> entry,
        Optional<ReceiptReason> reason) {

    public EntryReceipt {
        if (row < 1) {
            throw invalid("the number of a row is at least 1");
        }
        if (outcome.isDone() ? entry.isEmpty() : reason.isEmpty()) {
            throw invalid(outcome + " without " + (outcome.isDone() ? "an entry" : "a reason"));
        }
    }

    private static InvalidValue invalid(String problem) {
        return new InvalidValue("read a receipt", "receipt", problem, "use the receipt as it was written");
    }

    /** Returns whether what the row intends was stored. */
    public boolean isDone() {
        return outcome.isDone();
    }
}
