package io.github.stint.core.importing;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/**
 * What an import will do with one row.
 *
 * @param row the row
 * @param state whether it will be stored
 * @param entry the stored entry that is the same, or the first one that it conflicts with; otherwise empty
 */
public record PlannedRow(ImportRow row, State state, Optional<TimeEntry> entry) {

    /** Whether a row will be stored. */
    public enum State {
        /** It is not stored yet, and will be. It has an entry if conflicts are permitted and it has one. */
        NEW,
        /** It is stored already. */
        EXISTS,
        /** It shares time with a stored entry that is no other row, and will not be stored. */
        CONFLICT
    }

    /** Returns whether the entry that it conflicts with has the same start and end. */
    public boolean hasSameTime() {
        return state != State.EXISTS
                && entry.filter(other -> other.interval().equals(row.interval()))
                        .isPresent();
    }
}
