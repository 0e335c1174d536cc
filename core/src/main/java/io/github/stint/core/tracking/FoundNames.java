package io.github.stint.core.tracking;

import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.EntryNames;
import java.util.List;
import java.util.Optional;

/** The names of entities that were found, for the entry that refers to them. */
final class FoundNames {

    private FoundNames() {}

    static EntryNames of(Optional<Project> project, Optional<Task> task, List<Tag> tags) {
        EntryNames.Builder names = EntryNames.builder();
        project.map(EntryNames::of).ifPresent(names::from);
        names.task(task.map(Task::name));
        tags.forEach(tag -> names.putTags(tag.id(), tag.name()));
        return names.build();
    }
}
