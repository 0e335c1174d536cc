package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The projects that decide whether rows are billable, each read once, and before the first row is created. */
final class ProjectDefaults {

    private final Map<ProjectId, Project> projects = new HashMap<>();
    private final Map<ProjectId, StintException> refusals = new HashMap<>();

    /**
     * Reads the projects of the rows.
     *
     * @throws StintException if one cannot be read for a reason that concerns all rows
     */
    void read(BulkScope scope, List<NewTimeEntry> rows) {
        rows.stream().flatMap(row -> deciding(row).stream()).distinct().forEach(id -> {
            PortCall<Project> read = PortCall.of(() -> scope.stint().projects().get(scope.workspace(), id));
            read.result().ifPresent(project -> projects.put(id, project));
            read.error().ifPresent(failure -> {
                if (!BulkRun.concernsTheRow(failure)) {
                    throw failure;
                }
                refusals.put(id, failure);
            });
        });
    }

    private static Optional<ProjectId> deciding(NewTimeEntry row) {
        return row.projectId().filter(id -> row.billable().isEmpty());
    }

    /** Returns why the project of the row cannot be used; empty if it can. */
    Optional<StintException> refusal(NewTimeEntry row) {
        return deciding(row).map(refusals::get);
    }

    /** Returns the row with the decision whether it is billable. */
    NewTimeEntry complete(NewTimeEntry row) {
        return deciding(row)
                .map(id -> NewTimeEntry.builder()
                        .from(row)
                        .billable(TimeEntryRules.billable(
                                Optional.empty(), Optional.of(Objects.requireNonNull(projects.get(id)))))
                        .build())
                .orElse(row);
    }
}
