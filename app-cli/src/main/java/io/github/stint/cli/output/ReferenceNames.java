package io.github.stint.cli.output;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The names of the projects, clients, tasks and tags of time entries. Names that the entry carries are used; others come from a source,
 * which is asked once for each. An instance serves one command and is not thread-safe.
 */
public final class ReferenceNames {

    private final NameSource source;
    private final Predicate<StintException> isTolerable;
    private final Map<ProjectId, Optional<Project>> projects = new HashMap<>();
    private final Map<TaskOfProject, Optional<String>> tasks = new HashMap<>();
    private final Map<TagId, Optional<String>> tags = new HashMap<>();

    /**
     * Takes the names that an entry does not carry from the source.
     *
     * @param isTolerable whether an error counts as an absent name; other errors are thrown
     */
    public ReferenceNames(NameSource source, Predicate<StintException> isTolerable) {
        this.source = source;
        this.isTolerable = isTolerable;
    }

    private <T> Optional<T> read(Supplier<Optional<T>> request) {
        try {
            return request.get();
        } catch (StintException error) {
            if (isTolerable.test(error)) {
                return Optional.empty();
            }
            throw error;
        }
    }

    /** The name of the entry's project; empty if the entry has no project, or the project no longer exists. */
    public Optional<String> project(TimeEntry entry) {
        return ofProject(entry).project();
    }

    /** {@code Client/Project}, the name of a project without client, or the id of one without known name; empty without a project. */
    public Optional<String> qualifiedProject(TimeEntry entry) {
        return ofProject(entry).qualifiedProject().or(() -> entry.projectId().map(ProjectId::value));
    }

    /** The id of the client of the entry's project; empty if the project has no client, or like {@link #project}. */
    public Optional<ClientId> clientId(TimeEntry entry) {
        return ofProject(entry).clientId();
    }

    /** The name of the client of the entry's project; empty like {@link #clientId}. */
    public Optional<String> client(TimeEntry entry) {
        return ofProject(entry).client();
    }

    private EntryNames ofProject(TimeEntry entry) {
        return entry.names().project().isPresent()
                ? entry.names()
                : entry.projectId().flatMap(this::project).map(EntryNames::of).orElseGet(EntryNames::unknown);
    }

    private Optional<Project> project(ProjectId id) {
        return projects.computeIfAbsent(id, missing -> read(() -> source.project(missing)));
    }

    /** The name of the entry's task; empty if the entry has no task, or the task no longer exists. */
    public Optional<String> task(TimeEntry entry) {
        return entry.names()
                .task()
                .or(() -> entry.projectId().flatMap(project -> entry.taskId().flatMap(task -> task(project, task))));
    }

    private Optional<String> task(ProjectId project, TaskId id) {
        return tasks.computeIfAbsent(
                new TaskOfProject(project, id),
                missing -> read(() -> source.task(project, id).map(Task::name)));
    }

    /** A task can be read within its project only. */
    private record TaskOfProject(ProjectId project, TaskId task) {}

    /** The names of the entry's tags, in their order; the id of a tag that no longer exists. */
    public List<String> tags(TimeEntry entry) {
        return entry.tagIds().stream().map(id -> tag(entry, id)).toList();
    }

    private String tag(TimeEntry entry, TagId id) {
        return Optional.ofNullable(entry.names().tags().get(id))
                .or(() -> tags.computeIfAbsent(
                        id, missing -> read(() -> source.tag(missing).map(Tag::name))))
                .orElse(id.value());
    }
}
