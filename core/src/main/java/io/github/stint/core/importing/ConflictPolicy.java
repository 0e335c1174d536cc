package io.github.stint.core.importing;

import io.github.stint.core.error.Refused;

/** What an import does with a row that shares time with a stored entry that is not the same. */
public enum ConflictPolicy {
    /** Throws {@link Refused}, and stores nothing. */
    REFUSE,
    /** Stores the other rows only. */
    SKIP,
    /** Stores the row, too. */
    CREATE
}
