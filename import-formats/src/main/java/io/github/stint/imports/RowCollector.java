package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.RowPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the rows of a file, and why others cannot be read. Not thread-safe. */
final class RowCollector {

    private static final String OPERATION = "read the import file";
    private static final int MAX_ROWS = 100_000;
    /** Of a file that is not in the format, each row is unreadable. */
    private static final int MAX_UNREADABLE = 10_000;
    /** Those that an error names. */
    private static final int MAX_USERS = 10;

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    /** As they are in the file, by their names in lower case. */
    private final Map<String, String> ignoredColumns = new LinkedHashMap<>();
    /** The users by what identifies them, and how the file names them. */
    private final Map<String, String> users = new LinkedHashMap<>();

    private int unreadable;
    private int running;

    /** Adds a row, or why it cannot be read. An empty one is running, and left out. */
    void add(RowPosition position, Supplier<Optional<ImportRow>> row) {
        try {
            Optional<ImportRow> read = row.get();
            read.ifPresent(rows::add);
            running += read.isEmpty() ? 1 : 0;
        } catch (RowRefused refused) {
            add(refused.problem());
        } catch (InvalidValue invalid) {
            add(new ImportProblem(position, String.valueOf(invalid.getMessage()), invalid.hint()));
        }
        requireCapacity(position, rows.size());
    }

    /**
     * Checks the number of rows.
     *
     * @throws InvalidValue if they are too many
     */
    static void requireCapacity(RowPosition position, int rows) {
        if (rows > MAX_ROWS) {
            throw new InvalidValue(
                    OPERATION,
                    "file",
                    position + ": the file has more than " + MAX_ROWS + " entries",
                    "divide it into several files");
        }
    }

    /** Adds why a row cannot be read. */
    void add(ImportProblem problem) {
        unreadable++;
        if (problems.size() < ImportContent.MAX_PROBLEMS) {
            problems.add(problem);
        }
        if (unreadable > MAX_UNREADABLE) {
            throw new InvalidValue(
                    OPERATION,
                    "file",
                    "more than " + MAX_UNREADABLE + " rows cannot be read; the first one is " + problems.get(0),
                    "check that the file has the format");
        }
    }

    /** Adds a column or key that is not read. */
    void ignoreColumn(String name) {
        if (ignoredColumns.size() < ImportContent.MAX_IGNORED) {
            ignoredColumns.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
    }

    /**
     * Adds the user of a row.
     *
     * @param id what identifies the user in the file
     * @param name how to name the user
     */
    void addUser(String id, String name) {
        if (users.size() < MAX_USERS) {
            users.putIfAbsent(id, name);
        }
    }

    /**
     * Returns what was collected.
     *
     * @throws InvalidValue if the rows are of several users
     */
    ImportContent content(ImportFormat format) {
        if (users.size() > 1) {
            throw new InvalidValue(
                    OPERATION,
                    "user",
                    "the file has entries of several users: " + String.join(", ", users.values()),
                    "export the entries of one user only");
        }
        return new ImportContent(
                format,
                rows,
                problems,
                unreadable,
                running,
                List.copyOf(ignoredColumns.values()),
                users.values().stream().findFirst());
    }
}
