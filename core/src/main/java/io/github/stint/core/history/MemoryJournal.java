package io.github.stint.core.history;

import java.util.function.UnaryOperator;

/** A journal in memory. */
final class MemoryJournal implements ChangeJournal {

    private Changes changes = Changes.none();

    @Override
    public synchronized Changes read() {
        return changes;
    }

    @Override
    public synchronized Changes update(UnaryOperator<Changes> change) {
        changes = change.apply(changes);
        return changes;
    }
}
