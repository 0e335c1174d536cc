package io.github.stint.core.importing;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkListener;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.StintException;
import io.github.stint.core.importing.MissingNames.MissingProject;
import io.github.stint.core.importing.MissingNames.MissingTask;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out the plan of an import. Safe for use by several threads, with a plan for each. */
public final class PlannedImport {

    private static final String OPERATION = "import time entries";

    private final Stint stint;
    private final WorkspaceId workspace;
    private final EntryImport entries;

    /**
     * Imports entries of that user into that workspace.
     *
     * @param sleeper waits before an entry or a name with an unknown outcome is looked for again; called by several threads
     */
    public PlannedImport(Stint stint, WorkspaceId workspace, UserId user, Sleeper sleeper) {
        this(new Settling(sleeper).around(stint), workspace, new EntryImport(stint, workspace, user, sleeper));
    }

    private PlannedImport(Stint stint, WorkspaceId workspace, EntryImport entries) {
        this.stint = stint;
        this.workspace = workspace;
        this.entries = entries;
    }

    /** Returns the same that reports the receipt of each row as soon as it is known, to show progress. */
    public PlannedImport reporting(BulkListener listener) {
        return new PlannedImport(stint, workspace, entries.reporting(listener));
    }

    /**
     * Creates what is missing, and then stores the new rows, each exactly once, as {@link EntryImport#store} does. After any failure or a
     * crash, a new plan of the same rows finds what is stored, and continues there.
     *
     * <p>Over HTTP it takes {@link ImportPlan#requests} requests, and more for what the service refuses.
     *
     * @param most how many new rows to store at most; the first ones of the file
     * @return what happened to each row that exists or was to be stored, in the order of the file
     * @throws NotFound if names are missing that the import may not create; nothing is changed
     * @throws Refused if rows conflict, and the import has to refuse that; nothing is changed
     * @throws OutcomeUnknown if it cannot be found out whether a missing name was created; no entry is created
     * @throws StintException if a missing name cannot be created, or the stored entries cannot be read; no entry is created
     */
    public List<ImportedRow> run(ImportPlan plan, int most) {
        requirePossible(plan);
        List<ImportRow> rows = selected(plan, most);
        if (rows.isEmpty()) {
            return List.of();
        }
        WorkspaceNames names = plan.names();
        create(plan.missing(), names);
        RowNames resolved = new RowNames(names);
        List<NewTimeEntry> resolvedRows = rows.stream()
                .map(row -> resolved.entry(row).orElseThrow(() -> missingSince(row)))
                .toList();
        List<ImportedEntry> results = entries.store(resolvedRows);
        List<ImportedRow> imported = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            imported.add(new ImportedRow(rows.get(at), results.get(at)));
        }
        return List.copyOf(imported);
    }

    /**
     * Creates the first missing names, and stores no row: if too few requests are left for all names and a row, a later run continues there.
     * Repeating it with a new plan is safe.
     *
     * <p>Over HTTP it takes {@link MissingNames#requests} requests of these names, and more for what the service refuses.
     *
     * @param most how many names to create at most, in the order of {@link MissingNames#first}
     * @throws NotFound if names are missing that the import may not create; nothing is changed
     * @throws Refused if rows conflict, and the import has to refuse that; nothing is changed
     * @throws StintException if a missing name cannot be created
     */
    public void createNames(ImportPlan plan, int most) {
        requirePossible(plan);
        create(plan.missing().first(most), plan.names());
    }

    /** The rows that exist are included, because each of them has its entry, which no other row may claim. */
    private static List<ImportRow> selected(ImportPlan plan, int most) {
        List<ImportRow> rows = new ArrayList<>();
        int added = 0;
        for (PlannedRow planned : plan.rows()) {
            if (planned.state() == State.EXISTS || (planned.state() == State.NEW && added < most)) {
                rows.add(planned.row());
                added += planned.state() == State.NEW ? 1 : 0;
            }
        }
        return added == 0 ? List.of() : rows;
    }

    private static void requirePossible(ImportPlan plan) {
        if (!plan.missing().isEmpty() && !plan.options().createMissing()) {
            throw first(plan.missing());
        }
        int conflicts = plan.count(State.CONFLICT);
        if (conflicts > 0 && plan.options().conflicts() == ConflictPolicy.REFUSE) {
            throw new Refused(
                    OPERATION,
                    Rule.IMPORT_CONFLICT,
                    conflicts + (conflicts == 1 ? " row shares" : " rows share")
                            + " time with stored entries that are no rows",
                    "correct them or the stored entries; or skip these rows, or create them nevertheless");
        }
    }

    private static NotFound first(MissingNames missing) {
        if (!missing.projects().isEmpty()) {
            return new NotFound(
                    OPERATION, EntityKind.PROJECT, missing.projects().get(0).label());
        }
        return missing.tasks().isEmpty()
                ? new NotFound(OPERATION, EntityKind.TAG, missing.tags().get(0))
                : new NotFound(
                        OPERATION, EntityKind.TASK, missing.tasks().get(0).name());
    }

    /** A name that was created is missing: the service has stored another one. */
    private static NotFound missingSince(ImportRow row) {
        return new NotFound(
                OPERATION,
                row.project().isPresent() ? EntityKind.PROJECT : EntityKind.TAG,
                row.project().orElseGet(() -> String.join(", ", row.tags())));
    }

    private void create(MissingNames missing, WorkspaceNames names) {
        FindOrCreate existing = new FindOrCreate(stint, workspace);
        for (String name : missing.clients()) {
            NewClient client = NewClient.named(name);
            names.add(created(() -> stint.clients().create(workspace, client), () -> existing.client(client)));
        }
        for (MissingProject project : missing.projects()) {
            names.add(create(project, names, existing));
        }
        for (MissingTask task : missing.tasks()) {
            NewTask added = NewTask.named(task.name());
            ProjectId project = names.project(task.row()).map(Project::id).orElseThrow(() -> missingSince(task.row()));
            names.add(created(
                    () -> stint.tasks().create(workspace, project, added), () -> existing.task(project, added)));
        }
        for (String name : missing.tags()) {
            NewTag tag = NewTag.named(name);
            names.add(created(() -> stint.tags().create(workspace, tag), () -> existing.tag(tag)));
        }
    }

    private Project create(MissingProject project, WorkspaceNames names, FindOrCreate existing) {
        Optional<Client> client = project.client().flatMap(names::client);
        NewProject added = NewProject.builder()
                .name(project.name())
                .clientId(client.map(Client::id))
                .build();
        Project created = created(() -> stint.projects().create(workspace, added), () -> existing.project(added));
        // Not every response to a creation has it, and the rows are matched by it.
        return Project.builder()
                .from(created)
                .clientName(created.clientName().or(() -> client.map(Client::name)))
                .build();
    }

    /** The names were listed just before; only if the creation fails, they are listed again. */
    private static <T> T created(Supplier<T> create, Supplier<T> findOrCreate) {
        try {
            return create.get();
        } catch (StintException failure) {
            if (failure.mayHaveTakenEffect()) {
                return createdAfter(failure, findOrCreate);
            }
            if (failure instanceof Refused) {
                return findOrCreate.get();
            }
            throw failure;
        }
    }

    /** If the name cannot be found or created, its first creation may nevertheless have taken effect. */
    private static <T> T createdAfter(StintException unknown, Supplier<T> findOrCreate) {
        try {
            return findOrCreate.get();
        } catch (StintException failure) {
            if (failure != unknown) {
                unknown.addSuppressed(failure);
            }
            throw unknown;
        }
    }
}
