package io.github.stint.core.cache;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;

/** The names of what entries refer to, as far as they are stored. A stored name of any age tells a user more than an id. */
final class RememberedNames {

    private final Cache cache;

    RememberedNames(Cache cache) {
        this.cache = cache;
    }

    /** Returns the entry with the names that it came with, completed by those that are stored. */
    TimeEntry addTo(TimeEntry entry) {
        EntryNames known = entry.names();
        EntryNames.Builder stored = EntryNames.builder();
        if (known.project().isEmpty()) {
            addProject(entry, stored);
        }
        if (known.task().isEmpty()) {
            addTask(entry, stored);
        }
        if (!known.tags().keySet().containsAll(entry.tagIds())) {
            addTags(entry, stored);
        }
        return entry.withNames(known.or(stored.build()));
    }

    private void addProject(TimeEntry entry, EntryNames.Builder names) {
        entry.projectId()
                .ifPresent(id -> cache.remembered(CacheKey.projects(entry.workspaceId())).stream()
                        .filter(project -> project.id().equals(id))
                        .forEach(project -> names.project(project.name()).client(project.clientName())));
    }

    private void addTask(TimeEntry entry, EntryNames.Builder names) {
        entry.projectId()
                .ifPresent(project -> cache.remembered(CacheKey.tasks(entry.workspaceId(), project)).stream()
                        .filter(task -> entry.taskId().filter(task.id()::equals).isPresent())
                        .forEach(task -> names.task(task.name())));
    }

    private void addTags(TimeEntry entry, EntryNames.Builder names) {
        cache.remembered(CacheKey.tags(entry.workspaceId())).stream()
                .filter(tag -> entry.tagIds().contains(tag.id()))
                .forEach((Tag tag) -> names.putTags(tag.id(), tag.name()));
    }
}
