package io.github.stint.core.bulk;

import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.ExternalKey;
import java.util.Optional;

/** One intended change of a list. */
public sealed interface BulkRow permits BulkCreate, BulkUpdate, BulkDelete {

    /** Returns the caller's name for the change; empty if it has none. */
    Optional<ExternalKey> key();

    /** Returns what the row does. */
    BulkOperation operation();
}
