package io.github.stint.core.bulk;

import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Optional;

/**
 * A change of a stored entry.
 *
 * @param key the caller's name for this change, not for the entry; empty if it has none
 * @param id the entry
 * @param change what changes; it does not clear the end
 */
public record BulkUpdate(Optional<ExternalKey> key, TimeEntryId id, TimeEntryChange change) implements BulkRow {

    /** Returns a row without a key. */
    public static BulkUpdate of(TimeEntryId id, TimeEntryChange change) {
        return new BulkUpdate(Optional.empty(), id, change);
    }

    /** Returns a row with a key. */
    public static BulkUpdate of(ExternalKey key, TimeEntryId id, TimeEntryChange change) {
        return new BulkUpdate(Optional.of(key), id, change);
    }

    @Override
    public BulkOperation operation() {
        return BulkOperation.UPDATE;
    }
}
