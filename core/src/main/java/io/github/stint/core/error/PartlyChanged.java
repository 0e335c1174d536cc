package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.util.List;

/**
 * A change of several writes failed midway, and what it had written could not be undone, or not for certain. The message states what is
 * stored now, and the hint how to repair it.
 */
public final class PartlyChanged extends StintException {

    private static final long serialVersionUID = 1L;

    private final List<String> leftIds;
    private final StintException reason;

    /**
     * Creates the error for a change that could not be undone.
     *
     * @param reason why the change failed
     * @param state what is stored now, a clause without a full stop
     * @param repair what to do about it
     * @param leftIds the ids of the entities that the change has created, and that should not exist; may be empty
     */
    public PartlyChanged(StintException reason, ErrorMessage state, String repair, List<String> leftIds) {
        super(
                reason.operation(),
                "partly-changed",
                reason.message().plus(ErrorMessage.of("; ")).plus(state),
                reason.hint() + "; then " + repair);
        initCause(reason);
        this.leftIds = List.copyOf(leftIds);
        this.reason = reason;
    }

    /** Returns the ids of the entities that the change has created, and that should not exist; may be empty. */
    public List<String> leftIds() {
        return leftIds;
    }

    /** Returns why the change failed. */
    public StintException reason() {
        return reason;
    }

    /** Returns false: a repeated call would start from what is stored now. */
    @Override
    public boolean retryable() {
        return false;
    }

    /** Returns true: a part of the change is stored, or may be. */
    @Override
    public boolean mayHaveTakenEffect() {
        return true;
    }
}
