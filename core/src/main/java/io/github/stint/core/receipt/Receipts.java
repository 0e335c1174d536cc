package io.github.stint.core.receipt;

import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The receipts of earlier runs, by workspace, user, operation and key. A run that resumes from them does not repeat what one reports as done.
 * Receipts without a key are ignored. Of several receipts for the same row, the last one counts, but one that is done is not replaced by one
 * that is not. Immutable.
 */
public final class Receipts {

    private final Map<Name, EntryReceipt> receipts;

    /** What a receipt is found by. The same key may be used in another workspace, and for another operation. */
    private record Name(WorkspaceId workspace, UserId user, BulkOperation operation, ExternalKey key) {}

    private Receipts(Map<Name, EntryReceipt> receipts) {
        this.receipts = receipts;
    }

    /** Returns no receipts, for a first run. */
    public static Receipts none() {
        return new Receipts(Map.of());
    }

    /** Returns these receipts, in the order in which they were written. */
    public static Receipts of(Collection<EntryReceipt> written) {
        return none().plus(written);
    }

    /** Returns these receipts, followed by others. */
    public Receipts plus(Collection<EntryReceipt> written) {
        Map<Name, EntryReceipt> all = new LinkedHashMap<>(receipts);
        written.forEach(receipt -> receipt.key()
                .ifPresent(key -> all.merge(
                        new Name(receipt.workspace(), receipt.user(), receipt.operation(), key),
                        receipt,
                        (earlier, later) -> earlier.isDone() && !later.isDone() ? earlier : later)));
        return new Receipts(all);
    }

    /** Returns the receipt of the row with that key; empty if no receipt has it. */
    public Optional<EntryReceipt> find(WorkspaceId workspace, UserId user, BulkOperation operation, ExternalKey key) {
        return Optional.ofNullable(receipts.get(new Name(workspace, user, operation, key)));
    }

    /** Returns all receipts, each key once. */
    public List<EntryReceipt> all() {
        return List.copyOf(receipts.values());
    }

    /** Returns the entries that were created or found for rows with a key, so that they belong to no other row. */
    public Stream<TimeEntryId> entriesOfCreations() {
        return receipts.values().stream()
                .filter(receipt -> receipt.operation() == BulkOperation.CREATE)
                .flatMap(receipt -> receipt.entry().stream());
    }
}
