package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.util.List;

/**
 * Several time entries were to be deleted, one after the other, and one of them could not be. Those after it were not tried. Delete the
 * rest by their ids once the {@link #reason} is resolved.
 */
public final class NotAllDeleted extends StintException {

    private static final long serialVersionUID = 1L;

    private final List<String> deletedIds;
    private final List<String> notDeletedIds;
    private final List<String> unknownIds;
    private final StintException reason;

    private NotAllDeleted(
            List<String> deletedIds, List<String> notDeletedIds, List<String> unknownIds, StintException reason) {
        super(
                reason.operation(),
                "not-all-deleted",
                reason.message()
                        .plus(ErrorMessage.of("; deleted: " + listed(deletedIds)
                                + (unknownIds.isEmpty() ? "" : "; unknown: " + listed(unknownIds))
                                + "; not deleted: " + listed(notDeletedIds))),
                reason.hint() + "; then delete the rest by id, because @1 and other numbers may have changed");
        initCause(reason);
        this.deletedIds = List.copyOf(deletedIds);
        this.notDeletedIds = List.copyOf(notDeletedIds);
        this.unknownIds = List.copyOf(unknownIds);
        this.reason = reason;
    }

    /**
     * Returns the error for the first entry that could not be deleted.
     *
     * @param ids the ids of all entries that were to be deleted, in their order
     * @param deleted how many of them were deleted before
     * @param reason why the next one could not be deleted
     */
    public static NotAllDeleted after(int deleted, List<String> ids, StintException reason) {
        // If the outcome is unknown, the entry may be deleted, too.
        int unknown = reason.mayHaveTakenEffect() ? 1 : 0;
        return new NotAllDeleted(
                ids.subList(0, deleted),
                ids.subList(deleted + unknown, ids.size()),
                ids.subList(deleted, deleted + unknown),
                reason);
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Returns the ids of the entries that were deleted, in the order of the call; may be empty. */
    public List<String> deletedIds() {
        return deletedIds;
    }

    /** Returns the ids of the entries that were not deleted, in the order of the call; may be empty. */
    public List<String> notDeletedIds() {
        return notDeletedIds;
    }

    /** Returns the id of the entry that may have been deleted or not; empty unless the deletion may have taken effect. */
    public List<String> unknownIds() {
        return unknownIds;
    }

    /** Returns why the first of the others could not be deleted. */
    public StintException reason() {
        return reason;
    }

    /** Returns false: a repeated call would fail at the entries that were deleted. */
    @Override
    public boolean retryable() {
        return false;
    }

    /** Returns whether an entry was deleted, or may have been. */
    @Override
    public boolean mayHaveTakenEffect() {
        return !deletedIds.isEmpty() || !unknownIds.isEmpty();
    }
}
