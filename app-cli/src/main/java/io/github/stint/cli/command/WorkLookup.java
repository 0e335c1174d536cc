package io.github.stint.cli.command;

import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import java.util.List;

/** Finds what time is spent on, and notes what of it was put away. */
final class WorkLookup {

    private final Session session;

    WorkLookup(Session session) {
        this.session = session;
    }

    ProjectId project(String name) {
        Project project = session.lookup().project(name);
        if (project.archived()) {
            session.note("the project " + project.name() + " is archived");
        }
        return project.id();
    }

    TaskId task(ProjectId project, String name) {
        Task task = session.lookup().task(project, name);
        if (task.status() == TaskStatus.DONE) {
            session.note("the task " + task.name() + " is done");
        }
        return task.id();
    }

    List<TagId> tags(List<String> names) {
        return names.stream().map(this::tag).distinct().toList();
    }

    private TagId tag(String name) {
        Tag tag = session.lookup().tag(name);
        if (tag.archived()) {
            session.note("the tag " + tag.name() + " is archived");
        }
        return tag.id();
    }
}
