package io.github.stint.agenttasks.workspace;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all that is stored, without a request. */
final class StateReader {

    private static final String SEPARATOR = " | ";

    private final SeededWorkspace seeded;
    private final ZoneId zone;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private StateReader(SeededWorkspace seeded, ZoneId zone) {
        this.seeded = seeded;
        this.zone = zone;
    }

    /** Returns the state, with times in that zone. */
    static WorkspaceState read(SeededWorkspace seeded, ZoneId zone) {
        StateReader reader = new StateReader(seeded, zone);
        reader.readAll();
        return new WorkspaceState(reader.lines);
    }

    private void readAll() {
        InMemoryStint stint = seeded.stint();
        stint.connections()
                .list(ConnectionQuery.all())
                .forEach(connection -> lines.put(
                        connection.id().value(), "connection " + connection.app() + SEPARATOR + connection.status()));
        for (Workspace workspace : stint.workspaces().list()) {
            lines.put(workspace.id().value(), "workspace " + workspace.name());
            readResources(workspace.id());
        }
        seeded.members().forEach(this::readEntries);
    }

    private void readResources(WorkspaceId workspace) {
        InMemoryStint stint = seeded.stint();
        stint.clients()
                .all(workspace, ClientQuery.all())
                .forEach(client -> put(client.id().value(), client.name(), line(client)));
        stint.tags().all(workspace, TagQuery.all()).forEach(tag -> put(tag.id().value(), tag.name(), line(tag)));
        List<Project> projects =
                stint.projects().all(workspace, ProjectQuery.all()).toList();
        projects.forEach(project -> put(project.id().value(), project.qualifiedName(), line(project)));
        projects.forEach(project -> stint.tasks()
                .all(workspace, project.id(), TaskQuery.all())
                .forEach(task -> put(task.id().value(), task.name(), line(project, task))));
    }

    private void put(String id, String name, String line) {
        names.put(id, name);
        lines.put(id, line);
    }

    private static String line(Client client) {
        return "client " + client.name() + SEPARATOR + activity(client.archived()) + SEPARATOR
                + client.email().orElse("-") + SEPARATOR + client.note().orElse("-");
    }

    private static String line(Tag tag) {
        return "tag " + tag.name() + SEPARATOR + activity(tag.archived());
    }

    private static String line(Project project) {
        return "project " + project.qualifiedName() + SEPARATOR + billable(project.billable()) + SEPARATOR
                + (project.isPublic() ? "public" : "private") + SEPARATOR + activity(project.archived()) + SEPARATOR
                + project.color().orElse("-") + SEPARATOR + (project.note().isEmpty() ? "-" : project.note());
    }

    private static String line(Project project, Task task) {
        return "task " + project.qualifiedName() + ": " + task.name() + SEPARATOR
                + (task.status() == TaskStatus.DONE ? "done" : "active") + SEPARATOR + billable(task.billable())
                + SEPARATOR + task.estimate();
    }

    private static String activity(boolean archived) {
        return archived ? "archived" : "active";
    }

    private static String billable(boolean billable) {
        return billable ? "billable" : "not billable";
    }

    private void readEntries(String member, UserId user) {
        seeded.stint()
                .timeEntries()
                .all(seeded.id(), user, TimeEntryQuery.all())
                .forEach(entry ->
                        lines.put(entry.id().value(), line(member, entry).in(zone)));
    }

    private EntryLine line(String member, TimeEntry entry) {
        return new EntryLine(
                Optional.of(member).filter(name -> !entry.userId().equals(seeded.userId())),
                entry.interval().start(),
                entry.interval().end(),
                entry.projectId().map(id -> name(id.value())),
                entry.taskId().map(id -> name(id.value())),
                entry.tagIds().stream().map(id -> name(id.value())).toList(),
                entry.billable(),
                entry.description());
    }

    /** What was deleted has no name. */
    private String name(String id) {
        return names.getOrDefault(id, id);
    }
}
