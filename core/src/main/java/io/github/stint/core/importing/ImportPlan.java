package io.github.stint.core.importing;

import io.github.stint.core.importing.PlannedRow.State;
import java.util.List;

/** What an import will do. {@link PlannedImport} carries it out. Not thread-safe, and for one run only. */
public final class ImportPlan {

    /** The most new entries of an import that is recorded for undo: each entry that is recorded writes the journal again. */
    public static final int MAX_UNDOABLE = 200;

    private final List<PlannedRow> rows;
    private final MissingNames missing;
    private final ImportOptions options;
    private final WorkspaceNames names;
    private final int pages;

    ImportPlan(List<PlannedRow> rows, MissingNames missing, ImportOptions options, WorkspaceNames names, int pages) {
        this.rows = List.copyOf(rows);
        this.missing = missing;
        this.options = options;
        this.names = names;
        this.pages = pages;
    }

    /** Returns what happens to each row, in the order of the file. */
    public List<PlannedRow> rows() {
        return rows;
    }

    /** Returns what the rows name and the workspace does not have. */
    public MissingNames missing() {
        return missing;
    }

    /** Returns what the import may do. */
    public ImportOptions options() {
        return options;
    }

    /** Returns how many rows have this state. */
    public int count(State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** Returns whether nothing prevents the import: no name is missing that it may not create, and no conflict is refused. */
    public boolean isPossible() {
        return (missing.isEmpty() || options.createMissing())
                && (options.conflicts() != ConflictPolicy.REFUSE || count(State.CONFLICT) == 0);
    }

    /** Returns the most requests that carrying it out takes over HTTP, if the service refuses none and every response arrives. */
    public int requests() {
        int created = count(State.NEW);
        return created == 0 ? 0 : created + overhead();
    }

    /** Returns how many of these requests are not for the new rows: they create what is missing, and read what is stored. */
    int overhead() {
        return pages + missing.requests();
    }

    /** Returns the requests that planning took over HTTP, without a cache. */
    int planningRequests() {
        return pages + names.requests();
    }

    /** Returns the most requests that planning takes when the missing names exist. */
    int laterPlanningRequests() {
        return planningRequests() + missing.projectsWithTasks();
    }

    /** Returns how many of the requests of a run that stores rows read what is stored. */
    int pages() {
        return pages;
    }

    /**
     * Returns the most requests that a later run takes to plan again, and to do the rest.
     *
     * @param stored how many of the new rows are stored by then
     */
    public int requestsToContinue(int stored) {
        int names = stored == 0 ? missing.requests() : 0;
        return laterPlanningRequests() + pages + names + count(State.NEW) - stored;
    }

    WorkspaceNames names() {
        return names;
    }
}
