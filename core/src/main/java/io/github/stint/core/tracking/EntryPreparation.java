package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/** Turns details into an entry that can be stored, once everything that they name was seen to exist. */
final class EntryPreparation {

    private final Stint stint;
    private final WorkspaceId workspace;

    EntryPreparation(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    NewTimeEntry prepare(EntryDetails details, TimeInterval interval) {
        Optional<Project> project =
                details.projectId().map(id -> stint.projects().get(workspace, id));
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(interval)
                .description(details.description())
                .projectId(details.projectId())
                .taskId(details.taskId())
                .tagIds(details.tagIds())
                .billable(details.billable()
                        .or(() -> project.map(Project::billable))
                        .orElse(false))
                .type(details.type())
                .customFields(details.customFields())
                .build();
        // A task without a project was refused by now.
        project.ifPresent(of -> details.taskId().ifPresent(id -> stint.tasks().get(workspace, of.id(), id)));
        details.tagIds().forEach(id -> stint.tags().get(workspace, id));
        return entry;
    }
}
