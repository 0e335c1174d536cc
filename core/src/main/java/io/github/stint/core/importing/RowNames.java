package io.github.stint.core.importing;

import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.MissingNames.MissingProject;
import io.github.stint.core.importing.MissingNames.MissingTask;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the rows name, and what of it is missing. Not thread-safe. */
final class RowNames {

    private final WorkspaceNames names;

    RowNames(WorkspaceNames names) {
        this.names = names;
    }

    /** The names that are missing, by their form without case. */
    private static final class Missing {

        private final Map<String, String> clients = new LinkedHashMap<>();
        private final Map<String, MissingProject> projects = new LinkedHashMap<>();
        private final Map<String, MissingTask> tasks = new LinkedHashMap<>();
        private final Map<String, String> tags = new LinkedHashMap<>();

        MissingNames all() {
            return new MissingNames(
                    List.copyOf(clients.values()),
                    List.copyOf(projects.values()),
                    List.copyOf(tasks.values()),
                    List.copyOf(tags.values()));
        }
    }

    /**
     * Returns what is missing.
     *
     * @throws InvalidValue if the workspace cannot have one of the names
     */
    MissingNames missing(List<ImportRow> rows) {
        Missing missing = new Missing();
        rows.forEach(row -> collect(row, missing));
        MissingNames all = missing.all();
        all.clients().forEach(NewClient::named);
        all.projects().forEach(project -> NewProject.named(project.name()));
        all.tasks().forEach(task -> NewTask.named(task.name()));
        all.tags().forEach(NewTag::named);
        return all;
    }

    private void collect(ImportRow row, Missing missing) {
        Optional<Project> project = names.project(row);
        if (project.isEmpty() && row.project().isPresent()) {
            MissingProject added =
                    new MissingProject(row.client(), row.project().get());
            missing.projects.putIfAbsent(NamedValues.fold(added.label()), added);
            row.client()
                    .filter(name -> names.client(name).isEmpty())
                    .ifPresent(name -> missing.clients.putIfAbsent(NamedValues.fold(name), name));
        }
        row.task().ifPresent(name -> {
            if (project.flatMap(of -> names.task(of.id(), name)).isEmpty()) {
                String label = project.map(Project::qualifiedName).orElseGet(() -> labelOfProject(row));
                missing.tasks.putIfAbsent(
                        NamedValues.fold(label) + "\n" + NamedValues.fold(name), new MissingTask(row, label, name));
            }
        });
        row.tags().stream()
                .filter(name -> names.tag(name).isEmpty())
                .forEach(name -> missing.tags.putIfAbsent(NamedValues.fold(name), name));
    }

    private static String labelOfProject(ImportRow row) {
        return new MissingProject(row.client(), row.project().orElse("")).label();
    }

    /** Returns the entry to create for the row; empty if something that it names is missing. */
    Optional<NewTimeEntry> entry(ImportRow row) {
        Optional<Project> project = names.project(row);
        Optional<Task> task = project.flatMap(of -> row.task().flatMap(name -> names.task(of.id(), name)));
        List<TagId> tags = new ArrayList<>();
        row.tags().forEach(name -> names.tag(name).map(Tag::id).ifPresent(tags::add));
        boolean complete = project.isPresent() == row.project().isPresent()
                && task.isPresent() == row.task().isPresent()
                && tags.size() == row.tags().size();
        return Optional.of(row)
                .filter(any -> complete)
                .map(any -> NewTimeEntry.builder()
                        .interval(row.interval())
                        .description(row.description())
                        .projectId(project.map(Project::id))
                        .taskId(task.map(Task::id))
                        .tagIds(tags.stream().distinct().toList())
                        .billable(TimeEntryRules.billable(row.billable(), project))
                        .build());
    }
}
