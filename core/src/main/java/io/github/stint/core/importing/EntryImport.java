package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkCreate;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.bulk.BulkListener;
import io.github.stint.core.bulk.BulkResult;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;

/**
 * Stores finished time entries of one user exactly once, so that an import can be repeated after any failure. {@link BulkEntries} states which
 * entries count as the same, what errors do, and what keys and receipts are for; entries without a row are not touched.
 *
 * <p>Two imports of the same rows at the same time can store a row twice. Immutable, and safe for use by several threads.
 */
public final class EntryImport {

    /** How long a creation with an unknown outcome may take until its entry is stored, at most. */
    public static final Duration SETTLE_TIME = BulkEntries.SETTLE_TIME;

    private final BulkEntries bulk;

    /**
     * Stores entries of that user in that workspace, several at the same time.
     *
     * @param sleeper waits before an entry with an unknown outcome is looked for again; called by several threads
     */
    public EntryImport(Stint stint, WorkspaceId workspace, UserId user, Sleeper sleeper) {
        this(BulkEntries.of(stint, workspace, user, sleeper));
    }

    private EntryImport(BulkEntries bulk) {
        this.bulk = bulk;
    }

    /** Returns the same with other threads. */
    public EntryImport with(BulkThreads threads) {
        return new EntryImport(bulk.with(threads));
    }

    /** Returns the same that does not store rows again whose keys these receipts of earlier imports report as done. */
    public EntryImport resuming(Receipts receipts) {
        return new EntryImport(bulk.resuming(receipts));
    }

    /** Returns the same that reports the receipt of each row as soon as it is known. */
    public EntryImport reporting(BulkListener listener) {
        return new EntryImport(bulk.reporting(listener));
    }

    /**
     * Stores the rows that are not stored yet, and returns what happened to each, in the order of the list. Repeating the call is safe: it
     * creates what is missing, and nothing if all rows are stored. Its errors and requests are those of {@link BulkEntries#create}.
     *
     * @throws InvalidValue if a row has no end; nothing is sent
     * @throws StintException if the stored entries cannot be read; nothing is created
     */
    public List<ImportedEntry> store(List<NewTimeEntry> rows) {
        return storeWithKeys(rows.stream().map(BulkCreate::of).toList()).rows().stream()
                .map(ImportedEntry::of)
                .toList();
    }

    /**
     * Stores the rows as {@link #store} does. A row whose key a receipt reports as done is not stored again, also if its entry was edited or
     * deleted since; its result is that receipt.
     *
     * @throws InvalidValue if a row has no end, or two rows have the same key; nothing is sent
     * @throws StintException if the stored entries cannot be read; nothing is created
     */
    public BulkResult<BulkCreate> storeWithKeys(List<BulkCreate> rows) {
        return bulk.create(rows);
    }
}
