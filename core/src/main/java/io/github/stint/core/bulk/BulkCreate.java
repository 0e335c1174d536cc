package io.github.stint.core.bulk;

import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.util.Optional;

/**
 * An entry to create.
 *
 * @param key the caller's name for the entry; empty if it has none
 * @param entry the entry, which has an end
 */
public record BulkCreate(Optional<ExternalKey> key, NewTimeEntry entry) implements BulkRow {

    /** Returns a row without a key. */
    public static BulkCreate of(NewTimeEntry entry) {
        return new BulkCreate(Optional.empty(), entry);
    }

    /** Returns a row with a key. */
    public static BulkCreate of(ExternalKey key, NewTimeEntry entry) {
        return new BulkCreate(Optional.of(key), entry);
    }

    @Override
    public BulkOperation operation() {
        return BulkOperation.CREATE;
    }
}
