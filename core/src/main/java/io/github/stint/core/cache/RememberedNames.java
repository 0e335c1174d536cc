package io.github.stint.core.cache;

import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/** The names of what entries refer to, as far as they are stored. A stored name of any age is of more use to a user than an id. */
final class RememberedNames {

    private final Cache cache;

    RememberedNames(Cache cache) {
        this.cache = cache;
    }

    /** Returns the entry with the names that it came with, completed by those that are stored. */
    TimeEntry addTo(TimeEntry entry) {
        EntryNames known = entry.names();
        if (known.project().isEmpty()) {
            known = known.or(ofProject(entry));
        }
        if (known.task().isEmpty()) {
            known = known.or(ofTask(entry));
        }
        if (!known.tags().keySet().containsAll(entry.tagIds())) {
            known = known.or(ofTags(entry));
        }
        return entry.withNames(known);
    }

    private EntryNames ofProject(TimeEntry entry) {
        return entry.projectId()
                .flatMap(id -> cache.remembered(CacheKey.projects(entry.workspaceId())).stream()
                        .filter(project -> project.id().equals(id))
                        .findFirst())
                .map(EntryNames::of)
                .orElseGet(EntryNames::unknown);
    }

    private EntryNames ofTask(TimeEntry entry) {
        Optional<String> name = entry.projectId()
                .flatMap(project -> cache.remembered(CacheKey.tasks(entry.workspaceId(), project)).stream()
                        .filter(task -> entry.taskId().filter(task.id()::equals).isPresent())
                        .map(Task::name)
                        .findFirst());
        return EntryNames.builder().task(name).build();
    }

    private EntryNames ofTags(TimeEntry entry) {
        EntryNames.Builder names = EntryNames.builder();
        cache.remembered(CacheKey.tags(entry.workspaceId())).stream()
                .filter(tag -> entry.tagIds().contains(tag.id()))
                .forEach(tag -> names.putTags(tag.id(), tag.name()));
        return names.build();
    }
}
