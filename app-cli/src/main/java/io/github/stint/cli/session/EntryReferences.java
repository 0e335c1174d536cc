package io.github.stint.cli.session;

import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskStatus;
import java.util.List;

/** Finds the project, the task and the tags of an entry, and adds a note if one is archived or done. */
public final class EntryReferences {

    private final Session session;

    public EntryReferences(Session session) {
        this.session = session;
    }

    /** Finds the project; on a terminal, the user can select one if the name does not identify one. */
    public Project project(String name) {
        Project project = session.projectOrPick(name);
        if (project.archived()) {
            session.note("the project " + project.qualifiedName() + " is archived");
        }
        return project;
    }

    public Task task(ProjectId project, String name) {
        Task task = session.cachedLookup().task(project, name);
        if (task.status() == TaskStatus.DONE) {
            session.note("the task " + task.name() + " is done");
        }
        return task;
    }

    public List<Tag> tags(List<String> names) {
        List<Tag> tags = session.cachedLookup().tags(names).stream().distinct().toList();
        tags.stream().filter(Tag::archived).forEach(tag -> session.note("the tag " + tag.name() + " is archived"));
        return tags;
    }
}
