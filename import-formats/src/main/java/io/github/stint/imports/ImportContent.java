package io.github.stint.imports;

import io.github.stint.core.importing.ImportRow;
import java.util.List;
import java.util.Optional;

/**
 * What a file contains.
 *
 * @param format the format that was read
 * @param rows the rows that can be read, in the order of the file
 * @param problems why other rows cannot be read, in the order of the file; at most {@value #MAX_PROBLEMS}
 * @param unreadable how many rows cannot be read
 * @param running how many rows were left out because they have no end
 * @param ignoredColumns the columns of a file of values, or the keys of JSON, that are not read, and may contain something of interest; each
 *     once, at most {@value #MAX_IGNORED}
 * @param user the user of all rows, as the file names it; empty if it does not
 */
public record ImportContent(
        ImportFormat format,
        List<ImportRow> rows,
        List<ImportProblem> problems,
        int unreadable,
        int running,
        List<String> ignoredColumns,
        Optional<String> user) {

    /** How many problems are listed at most. */
    public static final int MAX_PROBLEMS = 20;
    /** How many columns or keys that are not read are listed at most. */
    public static final int MAX_IGNORED = 200;

    /** Copies the lists. */
    public ImportContent {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
