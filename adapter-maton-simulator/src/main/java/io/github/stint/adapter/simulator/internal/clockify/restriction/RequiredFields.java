package io.github.stint.adapter.simulator.internal.clockify.restriction;

import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.Stint;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The fields without which no time entry of a workspace is finished. They are required of all members, owners too. */
final class RequiredFields {

    private final Stint stint;
    private final Restrictions restrictions;

    RequiredFields(Stint stint, Restrictions restrictions) {
        this.stint = stint;
        this.restrictions = restrictions;
    }

    /** The fields of an entry that can be required. */
    record Values(Optional<ProjectId> project, Optional<TaskId> task, List<TagId> tags, String description) {}

    /**
     * Throws the service's error if a field is missing. A reference that does not exist is not missing; the port rejects it.
     *
     * @param projectMissing the error without a project, which differs from route to route
     */
    void check(WorkspaceId workspace, Values values, Supplier<WireError> projectMissing) {
        if (restrictions.require(RequiredField.PROJECT) && !hasProject(workspace, values)) {
            throw projectMissing.get();
        }
        boolean complete = (!restrictions.require(RequiredField.TASK) || hasTask(workspace, values))
                && (!restrictions.require(RequiredField.TAGS) || !values.tags().isEmpty())
                && (!restrictions.require(RequiredField.DESCRIPTION)
                        || !values.description().isBlank());
        if (!complete) {
            throw WireErrors.fieldsRequired();
        }
    }

    /** A project that is archived does not suffice. */
    private boolean hasProject(WorkspaceId workspace, Values values) {
        return values.project()
                .filter(id -> stint.projects()
                        .find(workspace, id)
                        .filter(project -> project.archived())
                        .isEmpty())
                .isPresent();
    }

    /** A task that is done does not suffice. */
    private boolean hasTask(WorkspaceId workspace, Values values) {
        return values.project()
                .flatMap(project -> values.task()
                        .filter(id -> stint.tasks()
                                .find(workspace, project, id)
                                .filter(task -> task.status() == TaskStatus.DONE)
                                .isEmpty()))
                .isPresent();
    }
}
