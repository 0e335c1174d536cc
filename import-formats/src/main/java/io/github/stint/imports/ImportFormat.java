package io.github.stint.imports;

import java.util.Locale;

/** The formats of files with time entries. */
public enum ImportFormat {
    /** Comma-separated values with the columns that Stint prints, or the same by hand. */
    CSV,
    /** JSON objects with the fields that Stint prints: one on each line, or an array, or one alone. */
    NDJSON;

    /** Returns the name as the user writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
