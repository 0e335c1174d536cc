package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.util.List;

/**
 * Several time entries were to be changed, one after the other, and one of them could not be. Those after it were not tried. Repeating
 * the edit is safe once the {@link #reason} is resolved.
 */
public final class NotAllChanged extends StintException {

    private static final long serialVersionUID = 1L;

    private final List<String> changedIds;
    private final List<String> notChangedIds;
    private final List<String> unknownIds;
    private final StintException reason;

    private NotAllChanged(
            List<String> changedIds, List<String> notChangedIds, List<String> unknownIds, StintException reason) {
        super(
                reason.operation(),
                "not-all-changed",
                reason.message()
                        .plus(ErrorMessage.of("; changed: " + listed(changedIds)
                                + (unknownIds.isEmpty() ? "" : "; unknown: " + listed(unknownIds))
                                + "; not changed: " + listed(notChangedIds))),
                reason.hint() + "; then edit the rest by id");
        initCause(reason);
        this.changedIds = List.copyOf(changedIds);
        this.notChangedIds = List.copyOf(notChangedIds);
        this.unknownIds = List.copyOf(unknownIds);
        this.reason = reason;
    }

    /**
     * Returns the error for the first entry that could not be changed.
     *
     * @param changed how many were changed before
     * @param ids the ids of all entries that were to be changed, in their order
     * @param reason why the next one could not be changed
     */
    public static NotAllChanged after(int changed, List<String> ids, StintException reason) {
        // If the outcome is unknown, the entry may be changed, too.
        int unknown = reason.mayHaveTakenEffect() ? 1 : 0;
        return new NotAllChanged(
                ids.subList(0, changed),
                ids.subList(changed + unknown, ids.size()),
                ids.subList(changed, changed + unknown),
                reason);
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Returns the ids of the entries that were changed, in the order of the call; may be empty. */
    public List<String> changedIds() {
        return changedIds;
    }

    /** Returns the ids of the entries that were not changed, in the order of the call; may be empty. */
    public List<String> notChangedIds() {
        return notChangedIds;
    }

    /** Returns the id of the entry that may have been changed or not; empty unless the outcome of the last write is unknown. */
    public List<String> unknownIds() {
        return unknownIds;
    }

    /** Returns why the first of the others could not be changed. */
    public StintException reason() {
        return reason;
    }

    /** Returns whether the reason may pass; entries that were changed already are changed to the same again. */
    @Override
    public boolean retryable() {
        return reason.retryable();
    }

    /** Returns whether an entry was changed, or may have been. */
    @Override
    public boolean mayHaveTakenEffect() {
        return !changedIds.isEmpty() || !unknownIds.isEmpty();
    }
}
