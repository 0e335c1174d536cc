package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.importing.ImportedEntry.Outcome;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.settling.StoredEntries;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the rows of one import, one after the other. Not thread-safe. */
final class ImportRun {

    private static final int MAX_ATTEMPTS = 3;

    private final Stint stint;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Sleeper sleeper;
    private final StoredEntries stored;
    private final Map<ProjectId, Project> projects = new HashMap<>();
    /** Why no further entry is created. */
    private @Nullable StintException stop;

    ImportRun(Stint stint, WorkspaceId workspace, UserId user, Sleeper sleeper, StoredEntries stored) {
        this.stint = stint;
        this.workspace = workspace;
        this.user = user;
        this.sleeper = sleeper;
        this.stored = stored;
    }

    ImportedEntry store(NewTimeEntry row) {
        Fingerprint fingerprint = Fingerprint.of(user, row);
        Optional<TimeEntry> existing = stored.claim(fingerprint);
        if (existing.isPresent()) {
            return ImportedEntry.existed(row, existing.get());
        }
        if (stop != null) {
            return ImportedEntry.without(row, Outcome.NOT_STORED, stop);
        }
        NewTimeEntry complete;
        try {
            complete = withBillable(row);
        } catch (StintException failure) {
            return notStored(row, failure);
        }
        return create(row, complete, fingerprint);
    }

    /** Whether it is billable is read once for each project, not for each row. */
    private NewTimeEntry withBillable(NewTimeEntry row) {
        if (row.billable().isPresent() || row.projectId().isEmpty()) {
            return row;
        }
        Project project = projects.computeIfAbsent(
                row.projectId().get(), id -> stint.projects().get(workspace, id));
        return NewTimeEntry.builder()
                .from(row)
                .billable(TimeEntryRules.billable(row.billable(), Optional.of(project)))
                .build();
    }

    private ImportedEntry create(NewTimeEntry row, NewTimeEntry complete, Fingerprint fingerprint) {
        for (int attempt = 1; ; attempt++) {
            try {
                TimeEntry created = stint.timeEntries().createFor(workspace, user, complete);
                stored.assign(created);
                return ImportedEntry.created(row, created);
            } catch (StintException failure) {
                if (!failure.mayHaveTakenEffect()) {
                    return notStored(row, failure);
                }
                Optional<TimeEntry> found;
                try {
                    found = settle(fingerprint);
                } catch (StintException unreadable) {
                    failure.addSuppressed(unreadable);
                    return unknown(row, failure);
                }
                if (found.isPresent()) {
                    return ImportedEntry.settled(row, found.get(), failure);
                }
                if (attempt == MAX_ATTEMPTS) {
                    return unknown(row, failure);
                }
            }
        }
    }

    /** Returns the entry whose creation had an unknown outcome; empty if it is not stored, also not after a while. */
    private Optional<TimeEntry> settle(Fingerprint fingerprint) {
        Optional<TimeEntry> found = stored.claimNew(fingerprint);
        if (found.isPresent()) {
            return found;
        }
        try {
            sleeper.sleep(EntryImport.SETTLE_TIME);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("import time entries", "interrupted while waiting", "run the import again");
        }
        return stored.claimNew(fingerprint);
    }

    /** The service works badly, and each further attempt could leave one more outcome unknown. */
    private ImportedEntry unknown(NewTimeEntry row, StintException failure) {
        stop = failure;
        return ImportedEntry.without(row, Outcome.UNKNOWN, failure);
    }

    private ImportedEntry notStored(NewTimeEntry row, StintException failure) {
        boolean concernsTheRow = failure instanceof Refused
                || failure instanceof InvalidValue
                || failure instanceof NotFound
                || failure instanceof Forbidden;
        if (!concernsTheRow) {
            stop = failure;
        }
        return ImportedEntry.without(row, concernsTheRow ? Outcome.REFUSED : Outcome.NOT_STORED, failure);
    }
}
