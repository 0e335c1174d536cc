package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Compares the rows of a file with what is stored, and plans what an import of them does. It writes nothing.
 *
 * <p>Names are matched as a whole: exactly, or else ignoring case; never by a prefix. Projects of the same name are distinguished by their
 * client, unless the file states no clients. What is active has precedence over what is archived or done.
 *
 * <p>A row exists if an entry is stored that is the same, as {@link EntryImport} compares them. A row conflicts if it does not exist, and
 * shares time with a stored entry that is no row of the file; most often it was imported before and edited since. An entry that starts
 * more than {@link #WINDOW} before the first row is not considered. Rows of one file may overlap each other.
 *
 * <p>Safe for use by several threads.
 */
public final class ImportPlanner {

    /** How long before the first row an entry may start to count as a conflict. */
    public static final Duration WINDOW = Duration.ofDays(2);

    private final Stint stint;
    private final WorkspaceId workspace;
    private final UserId user;

    /** Plans imports for that user in that workspace. */
    public ImportPlanner(Stint stint, WorkspaceId workspace, UserId user) {
        this.stint = stint;
        this.workspace = workspace;
        this.user = user;
    }

    /** Returns the most requests that {@link #plan} takes over HTTP, if every list fits one page. */
    public static int requests(List<ImportRow> rows) {
        long withTasks = rows.stream()
                .filter(row -> row.task().isPresent())
                .map(row -> List.of(row.client(), row.project()))
                .distinct()
                .count();
        return (rows.isEmpty() ? 0 : 1)
                + (rows.stream().anyMatch(row -> row.project().isPresent()) ? 1 : 0)
                + (rows.stream().anyMatch(row -> row.client().isPresent()) ? 1 : 0)
                + (rows.stream().anyMatch(row -> !row.tags().isEmpty()) ? 1 : 0)
                + (int) withTasks;
    }

    /**
     * Returns the plan for the rows, in their order. Repeating the call is safe.
     *
     * <p>Over HTTP it takes one request for each page of the projects, the tags, the tasks of each named project and the entries of the
     * time of the rows, and of the clients if a project with a client is missing; nothing is listed that no row names.
     *
     * @throws Ambiguous if several entities have a name
     * @throws InvalidValue if a missing name cannot be created, because it is too long or too short
     * @throws StintException if something cannot be read
     */
    public ImportPlan plan(List<ImportRow> rows, ImportOptions options) {
        WorkspaceNames names = new WorkspaceNames(stint, workspace);
        RowNames resolved = new RowNames(names);
        MissingNames missing = resolved.missing(rows);
        List<TimeEntry> stored = stored(rows);
        Map<Fingerprint, Queue<TimeEntry>> same = new HashMap<>();
        stored.forEach(entry -> same.computeIfAbsent(Fingerprint.of(entry), key -> new ArrayDeque<>())
                .add(entry));
        List<Optional<TimeEntry>> existing = rows.stream()
                .map(row -> resolved.entry(row)
                        .map(entry -> Fingerprint.of(user, entry))
                        .flatMap(of -> Optional.ofNullable(
                                same.getOrDefault(of, new ArrayDeque<>()).poll())))
                .toList();
        StoredIntervals others = new StoredIntervals(
                same.values().stream().flatMap(Collection::stream).toList());
        List<PlannedRow> planned = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            planned.add(planned(rows.get(at), existing.get(at), others, options.conflicts()));
        }
        int pages = rows.isEmpty() ? 0 : 1 + stored.size() / PageRequest.BULK_SIZE;
        return new ImportPlan(planned, missing, options, names, pages);
    }

    private static PlannedRow planned(
            ImportRow row, Optional<TimeEntry> existing, StoredIntervals others, ConflictPolicy policy) {
        if (existing.isPresent()) {
            return new PlannedRow(row, State.EXISTS, existing);
        }
        Optional<TimeEntry> conflict = others.overlapping(row.interval());
        boolean stored = conflict.isEmpty() || policy == ConflictPolicy.CREATE;
        return new PlannedRow(row, stored ? State.NEW : State.CONFLICT, conflict);
    }

    private List<TimeEntry> stored(List<ImportRow> rows) {
        Optional<Instant> first =
                rows.stream().map(row -> row.interval().start()).min(Instant::compareTo);
        Optional<Instant> last = rows.stream()
                .flatMap(row ->
                        Stream.concat(Stream.of(row.interval().start().plusSeconds(1)), row.interval().end().stream()))
                .max(Instant::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        TimeEntryQuery window = TimeEntryQuery.builder()
                .startingFrom(first.get().minus(WINDOW))
                .startingBefore(last.get())
                .build();
        return stint.timeEntries().allStrict(workspace, user, window).toList();
    }
}
