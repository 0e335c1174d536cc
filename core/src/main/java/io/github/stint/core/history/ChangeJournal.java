package io.github.stint.core.history;

import io.github.stint.core.error.Unavailable;
import java.util.function.UnaryOperator;

/** Remembers the latest changes, so that they can be undone. Safe for use by several threads. */
public interface ChangeJournal {

    /**
     * Returns what is stored.
     *
     * @throws Unavailable if the journal cannot be read
     */
    Changes read();

    /**
     * Changes what is stored atomically, with respect to all threads and processes that share the journal, and returns the new contents.
     *
     * @param change has no effect besides its result
     * @throws Unavailable if the journal cannot be written; it then remains as it is
     */
    Changes update(UnaryOperator<Changes> change);

    /** Returns a journal that is lost when the process ends. */
    static ChangeJournal inMemory() {
        return new MemoryJournal();
    }
}
