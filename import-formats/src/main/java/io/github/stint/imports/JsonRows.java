package io.github.stint.imports;

import io.github.stint.core.importing.ImportRow;
import java.util.Optional;
import java.util.Set;

/** Reads the objects of a JSON text as rows. */
interface JsonRows {

    /** Looks at the dates of a row, before any is read. */
    default void observe(FieldRow fields) {
        // The dates of most formats are not ambiguous.
    }

    /** Returns the entry, or empty if it is running. */
    Optional<ImportRow> row(FieldRow fields);

    /** Returns the keys, in lower case, that are read, or of which nothing is lost if they are not read. */
    Set<String> known();
}
