package io.github.stint.core.bulk;

import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Optional;

/**
 * An entry to delete.
 *
 * @param key the caller's name for the deletion; empty if it has none
 * @param id the entry
 */
public record BulkDelete(Optional<ExternalKey> key, TimeEntryId id) implements BulkRow {

    /** Returns a row without a key. */
    public static BulkDelete of(TimeEntryId id) {
        return new BulkDelete(Optional.empty(), id);
    }

    /** Returns a row with a key. */
    public static BulkDelete of(ExternalKey key, TimeEntryId id) {
        return new BulkDelete(Optional.of(key), id);
    }

    @Override
    public BulkOperation operation() {
        return BulkOperation.DELETE;
    }
}
