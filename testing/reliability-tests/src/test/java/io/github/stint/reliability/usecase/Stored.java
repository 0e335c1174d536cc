package io.github.stint.reliability.usecase;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.reliability.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is stored. Two are equal if they differ in ids only.
 *
 * @param lines a description of each entity, in alphabetical order
 */
record Stored(List<String> lines) {

    static Stored in(World world) {
        Stint stored = world.stored();
        List<String> lines = new ArrayList<>();
        entries(world).map(entry -> line(stored, entry)).forEach(lines::add);
        List<Project> projects =
                stored.projects().all(World.WORKSPACE, ProjectQuery.all()).toList();
        projects.forEach(project -> lines.add("project " + project.name() + " archived " + project.archived()));
        for (Project project : projects) {
            stored.tasks()
                    .all(World.WORKSPACE, project.id(), TaskQuery.all())
                    .forEach(task -> lines.add(line(project, task)));
        }
        stored.clients().all(World.WORKSPACE, ClientQuery.all()).forEach(client -> lines.add(line(client)));
        stored.tags().all(World.WORKSPACE, TagQuery.all()).forEach(tag -> lines.add(line(tag)));
        lines.sort(Comparator.naturalOrder());
        return new Stored(lines);
    }

    static Stream<TimeEntry> entries(World world) {
        return world.stored().timeEntries().all(World.WORKSPACE, World.USER, TimeEntryQuery.all());
    }

    private static String line(Stint stored, TimeEntry entry) {
        Optional<String> project = entry.projectId()
                .map(id -> stored.projects()
                        .find(World.WORKSPACE, id)
                        .orElseThrow()
                        .name());
        Optional<String> task = entry.taskId()
                .map(id -> stored.tasks()
                        .find(World.WORKSPACE, entry.projectId().orElseThrow(), id)
                        .orElseThrow()
                        .name());
        List<String> tags = entry.tagIds().stream()
                .map(id -> stored.tags().find(World.WORKSPACE, id).orElseThrow().name())
                .sorted()
                .toList();
        return "entry " + entry.description() + " " + entry.interval() + " billable " + entry.billable() + " of "
                + project + " " + task + " " + tags;
    }

    private static String line(Project project, Task task) {
        return "task " + project.name() + " " + task.name() + " " + task.status();
    }

    private static String line(Client client) {
        return "client " + client.name() + " archived " + client.archived();
    }

    private static String line(Tag tag) {
        return "tag " + tag.name() + " archived " + tag.archived();
    }
}
