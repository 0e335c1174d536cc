package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.settling.StoredEntries;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores finished time entries of one user exactly once, so that an import can be repeated after any failure.
 *
 * <p>Two entries count as the same if they have the same start, end, description, project, task and tags. White space and the Unicode
 * form of the description and the order of the tags do not distinguish, nor does whether the entry is billable. Of n rows that count as
 * the same, of which m are stored, the first m rows exist and n − m are created. Entries without a row are not touched.
 *
 * <p>If the outcome of a creation is unknown, the entry is looked for at once and after {@link #SETTLE_TIME}. If it is not there, it is
 * created again, three times at most. This relies on the service not to store an entry later than that. Two imports of the same rows at the
 * same time can store a row twice.
 *
 * <p>Safe for use by several threads.
 */
public final class EntryImport {

    /** How long a creation with an unknown outcome may take until its entry is stored, at most. */
    public static final Duration SETTLE_TIME = Duration.ofSeconds(5);

    private final Stint stint;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Sleeper sleeper;

    /**
     * Stores entries of that user in that workspace.
     *
     * @param sleeper waits before an entry with an unknown outcome is looked for again
     */
    public EntryImport(Stint stint, WorkspaceId workspace, UserId user, Sleeper sleeper) {
        this.stint = stint;
        this.workspace = workspace;
        this.user = user;
        this.sleeper = sleeper;
    }

    /**
     * Stores the rows that are not stored yet, in their order, and returns what happened to each, in the same order. Repeating the call
     * is safe: it creates what is missing, and nothing if all rows are stored.
     *
     * <p>A row that is refused does not affect the others. If the service is not available, or it cannot be found out whether a row is
     * stored, no further entry is created. These errors are in the result, not thrown.
     *
     * <p>Over HTTP it takes one request for each page of entries that start from the first row to the last, one for each row that is
     * created, and one for each project of rows that do not state whether they are billable. A row with an unknown outcome takes one or
     * two more to look for it, and another for each attempt. No rows take no request.
     *
     * @throws InvalidValue if a row has no end; nothing is sent
     * @throws StintException if the stored entries cannot be read; nothing is created
     */
    public List<ImportedEntry> store(List<NewTimeEntry> rows) {
        requireEnds(rows);
        StoredEntries stored = new StoredEntries(stint.timeEntries(), workspace, user);
        List<Instant> starts =
                rows.stream().map(row -> row.interval().start()).sorted().toList();
        if (!starts.isEmpty()) {
            Set<Fingerprint> wanted =
                    rows.stream().map(row -> Fingerprint.of(user, row)).collect(Collectors.toSet());
            stored.read(wanted, starts.get(0), starts.get(starts.size() - 1));
        }
        ImportRun run = new ImportRun(stint, workspace, user, sleeper, stored);
        List<ImportedEntry> imported = new ArrayList<>();
        rows.forEach(row -> imported.add(run.store(row)));
        return List.copyOf(imported);
    }

    private static void requireEnds(List<NewTimeEntry> rows) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).interval().running()) {
                throw new InvalidValue(
                        "import time entries",
                        "interval",
                        "row " + (index + 1) + " has no end",
                        "import finished entries only, and start a timer instead");
            }
        }
    }
}
