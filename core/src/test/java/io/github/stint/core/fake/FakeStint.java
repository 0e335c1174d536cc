package io.github.stint.core.fake;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ports over lists in memory, which follow the rules of the ports as far as use cases depend on them. The current user and the only
 * workspace are those of {@link Samples}. A test stores entities with {@code with}, looks at them with {@code stored…}, and counts and
 * fails requests through {@link #requests}. Safe for use by several threads.
 */
public final class FakeStint implements Stint {

    final FakeTable<Workspace> storedWorkspaces = new FakeTable<>(EntityKind.WORKSPACE, Workspace::id);
    final FakeTable<User> members = new FakeTable<>(EntityKind.USER, User::id);
    final FakeTable<Client> storedClients = new FakeTable<>(EntityKind.CLIENT, Client::id);
    final FakeTable<Project> storedProjects = new FakeTable<>(EntityKind.PROJECT, Project::id);
    final FakeTable<Task> storedTasks = new FakeTable<>(EntityKind.TASK, Task::id);
    final FakeTable<Tag> storedTags = new FakeTable<>(EntityKind.TAG, Tag::id);
    final FakeTable<TimeEntry> storedEntries = new FakeTable<>(EntityKind.TIME_ENTRY, TimeEntry::id);
    final FakeTable<Connection> storedConnections = new FakeTable<>(EntityKind.CONNECTION, Connection::id);
    private final FakeRequests requests = new FakeRequests();
    boolean hasUnreadableEntry;
    private boolean checksCreations;
    private boolean closed;

    public FakeStint() {
        storedWorkspaces.put(
                Workspace.builder().id(Samples.WORKSPACE).name("Work").build());
        members.put(Samples.user().activeWorkspace(Samples.WORKSPACE).build());
    }

    /** The requests that the ports received, and those that are to fail. */
    public FakeRequests requests() {
        return requests;
    }

    public FakeStint with(User member) {
        members.put(member);
        return this;
    }

    public FakeStint with(Client client) {
        storedClients.put(client);
        return this;
    }

    public FakeStint with(Project project) {
        storedProjects.put(project);
        return this;
    }

    public FakeStint with(Task task) {
        storedTasks.put(task);
        return this;
    }

    public FakeStint with(Tag tag) {
        storedTags.put(tag);
        return this;
    }

    public FakeStint with(TimeEntry entry) {
        storedEntries.put(entry);
        return this;
    }

    public FakeStint with(Connection connection) {
        storedConnections.put(connection);
        return this;
    }

    /** An entry cannot be read as a whole, so that lists leave it out, and {@code allStrict} fails. */
    public FakeStint withUnreadableEntry() {
        hasUnreadableEntry = true;
        return this;
    }

    /** The ports know which time entries are created after a moment. */
    public FakeStint withCreationCheck() {
        checksCreations = true;
        return this;
    }

    @Override
    public CreationCheck creationCheck() {
        if (!checksCreations) {
            return CreationCheck.unknown();
        }
        Set<String> before =
                storedEntries.all().stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
        return id -> before.contains(id) ? CreationCheck.Result.BEFORE : CreationCheck.Result.SINCE;
    }

    /** Returns all stored time entries, those that were stored first at the front, without a request. */
    public List<TimeEntry> storedEntries() {
        return storedEntries.all();
    }

    public List<Client> storedClients() {
        return storedClients.all();
    }

    public List<Project> storedProjects() {
        return storedProjects.all();
    }

    public List<Task> storedTasks() {
        return storedTasks.all();
    }

    public List<Tag> storedTags() {
        return storedTags.all();
    }

    @Override
    public Connections connections() {
        return new FakeConnections(this);
    }

    @Override
    public Users users() {
        return new FakeUsers(this);
    }

    @Override
    public Workspaces workspaces() {
        return new FakeWorkspaces(this);
    }

    @Override
    public Clients clients() {
        return new FakeClients(this);
    }

    @Override
    public Projects projects() {
        return new FakeProjects(this);
    }

    @Override
    public Tasks tasks() {
        return new FakeTasks(this);
    }

    @Override
    public Tags tags() {
        return new FakeTags(this);
    }

    @Override
    public TimeEntries timeEntries() {
        return new FakeTimeEntries(this);
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }
}
