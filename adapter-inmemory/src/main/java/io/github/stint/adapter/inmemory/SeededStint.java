package io.github.stint.adapter.inmemory;

import io.github.stint.adapter.inmemory.internal.state.ConnectionUuids;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;

/**
 * An {@link InMemoryStint} with one entity of each kind except time entries, for tests: the user Ada in the workspace Office, the billable
 * project Website of the client Acme with the task Design, the tag urgent, and an active connection. Their ids and those of new entities
 * are the same in every run. The values that it returns are those at the start; the ports return later changes.
 *
 * <p>Use {@link InMemoryStint#builder} for other data. Safe for use by several threads.
 */
public final class SeededStint implements AutoCloseable {

    private final Clock clock;
    private final User user;
    private final Workspace workspace;
    private final Client client;
    private final Project project;
    private final Task task;
    private final Tag tag;
    private final Connection connection;
    private final InMemoryStint stint;

    SeededStint(Clock clock) {
        IdSource ids = IdSource.sequential();
        WorkspaceId office = new WorkspaceId(ids.next());
        this.clock = clock;
        this.workspace = Workspace.builder().id(office).name("Office").build();
        this.user = user(new UserId(ids.next()), office);
        this.client = Client.builder()
                .id(new ClientId(ids.next()))
                .workspaceId(office)
                .name("Acme")
                .build();
        this.project = project(new ProjectId(ids.next()), client);
        this.task = Task.builder()
                .id(new TaskId(ids.next()))
                .projectId(project.id())
                .name("Design")
                .status(TaskStatus.ACTIVE)
                .billable(true)
                .build();
        this.tag = new Tag(new TagId(ids.next()), office, "urgent", false);
        this.connection = connection(ids.next(), clock);
        this.stint = InMemoryStint.builder(clock)
                .ids(ids)
                .workspace(workspace, user)
                .client(client)
                .project(project)
                .task(task)
                .tag(tag)
                .connection(connection)
                .build();
    }

    private static User user(UserId id, WorkspaceId office) {
        return User.builder()
                .id(id)
                .name("Ada")
                .email("ada@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(office)
                .defaultWorkspace(office)
                .timeZone(ZoneOffset.UTC)
                .weekStart(DayOfWeek.MONDAY)
                .build();
    }

    private static Project project(ProjectId id, Client client) {
        return Project.builder()
                .id(id)
                .workspaceId(client.workspaceId())
                .name("Website")
                .clientId(client.id())
                .clientName(client.name())
                .billable(true)
                .isPublic(true)
                .color("#1976D2")
                .build();
    }

    private static Connection connection(String id, Clock clock) {
        return Connection.builder()
                .id(ConnectionUuids.of(id))
                .app(Connections.CLOCKIFY)
                .status(ConnectionStatus.ACTIVE)
                .createdAt(clock.instant())
                .updatedAt(clock.instant())
                .build();
    }

    /** Returns the adapter, which acts for {@link #user}. */
    public InMemoryStint stint() {
        return stint;
    }

    /** Returns the faults to inject into the calls of the adapter. */
    public InMemoryFaults faults() {
        return stint.faults();
    }

    /** Returns the clock of the adapter. */
    public Clock clock() {
        return clock;
    }

    /** Returns the timesheet of the user in the workspace, with the clock of the adapter. */
    public Timesheet timesheet() {
        return Timesheet.in(stint, workspace.id(), user, clock);
    }

    /** Returns the user: Ada, in the time zone UTC, whose week starts on Monday. */
    public User user() {
        return user;
    }

    /** Returns the workspace: Office, with the user as its only member. */
    public Workspace workspace() {
        return workspace;
    }

    /** Returns the client: Acme. */
    public Client client() {
        return client;
    }

    /** Returns the project: Website, of the client, billable and public. */
    public Project project() {
        return project;
    }

    /** Returns the task: Design, of the project, active and billable. */
    public Task task() {
        return task;
    }

    /** Returns the tag: urgent. */
    public Tag tag() {
        return tag;
    }

    /** Returns the connection, which is active. */
    public Connection connection() {
        return connection;
    }

    /** Closes the adapter, whose later calls throw {@link Cancelled}. Repeating the call is safe. */
    @Override
    public void close() {
        stint.close();
    }
}
