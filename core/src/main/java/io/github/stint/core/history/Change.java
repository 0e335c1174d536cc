package io.github.stint.core.history;

import java.time.Instant;
import java.util.List;

/**
 * A change that was made with one command: what it did to each entity, in the order of the writes.
 *
 * @param number identifies the change in its journal; a later change has a higher number
 * @param at when it was made
 * @param command the command, such as {@code entry edit}
 */
public record Change(
        long number, Instant at, ChangeScope scope, String command, ChangeAuthor author, List<Step> steps) {

    /** Copies the list. */
    public Change {
        steps = List.copyOf(steps);
    }

    Change withSteps(List<Step> others) {
        return new Change(number, at, scope, command, author, others);
    }
}
