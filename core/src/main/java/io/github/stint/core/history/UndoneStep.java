package io.github.stint.core.history;

import java.util.Optional;

/**
 * What undoing a change did to one entity.
 *
 * @param action what was done
 * @param before the state before that; of a time entry that was created again, the state before it was deleted
 * @param after the state after that; empty if it was deleted
 */
public record UndoneStep(Action action, Snapshot before, Optional<Snapshot> after) {

    /** What was done. */
    public enum Action {
        /** What the change created was deleted. */
        DELETED,
        /** What the change created, and time entries may refer to, was archived; a task was marked as done. */
        ARCHIVED,
        /** The old values were written back. */
        RESTORED,
        /** What the change deleted was created again, with a new id. */
        RECREATED
    }

    /** Returns the state that is of interest: the one after the step, or of what was deleted the one before. */
    public Snapshot state() {
        return after.orElse(before);
    }
}
