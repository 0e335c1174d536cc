package io.github.stint.core.history;

import java.util.List;

/**
 * A change that was undone.
 *
 * @param change the change, which is not in the journal any more
 * @param steps what was done, in order
 */
public record UndoneChange(Change change, List<UndoneStep> steps) {

    /** Copies the list. */
    public UndoneChange {
        steps = List.copyOf(steps);
    }
}
