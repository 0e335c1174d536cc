package io.github.stint.imports;

import java.util.Locale;

/** The formats of files with time entries. */
public enum ImportFormat {
    /** Comma-separated values with the columns that Stint prints, or the same by hand. */
    CSV,
    /** JSON objects with the fields that Stint prints: one on each line, or an array, or one alone. */
    NDJSON,
    /** The detailed report of Clockify, exported as CSV. */
    CLOCKIFY,
    /** The detailed report of Toggl Track, exported as CSV. */
    TOGGL,
    /** The file {@code frames} of Watson, or what {@code watson log --json} prints. */
    WATSON,
    /** What {@code timew export} prints. */
    TIMEWARRIOR,
    /** A file of klog. */
    KLOG;

    /** Returns whether it is JSON. */
    public boolean isJson() {
        return this == NDJSON || this == WATSON || this == TIMEWARRIOR;
    }

    /** Returns the name as the user writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
