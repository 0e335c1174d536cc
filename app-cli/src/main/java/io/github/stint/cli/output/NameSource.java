package io.github.stint.cli.output;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/** Where the names come from that an entry does not carry. */
public interface NameSource {

    Optional<Project> project(ProjectId id);

    Optional<Task> task(ProjectId project, TaskId id);

    Optional<Tag> tag(TagId id);

    /** Requests each of them. */
    static NameSource of(Stint stint, WorkspaceId workspace) {
        return new NameSource() {
            @Override
            public Optional<Project> project(ProjectId id) {
                return stint.projects().find(workspace, id);
            }

            @Override
            public Optional<Task> task(ProjectId project, TaskId id) {
                return stint.tasks().find(workspace, project, id);
            }

            @Override
            public Optional<Tag> tag(TagId id) {
                return stint.tags().find(workspace, id);
            }
        };
    }

    /** Knows no name, and so sends no request. */
    static NameSource none() {
        return new NameSource() {
            @Override
            public Optional<Project> project(ProjectId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Task> task(ProjectId project, TaskId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Tag> tag(TagId id) {
                return Optional.empty();
            }
        };
    }
}
