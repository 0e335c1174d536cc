package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.StateStore;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.attempt.Attempts;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.time.Clock;
import java.util.Optional;

/** All ports for one user of a state, until they are closed. Safe for use by several threads. */
public final class InMemoryPorts {

    private final StateStore store;
    private final CallFaults faults;
    private final Clock clock;
    private final UniqueIds ids;
    private final UserId user;
    private final Access access;
    private final Attempts attempts;

    /**
     * Creates the ports.
     *
     * @param faults the faults of calls, shared by all ports of the state
     * @param clock provides the times that the service itself would set
     * @param ids generates the ids of new entities, shared by all ports of the state
     * @param user who makes the calls
     */
    public InMemoryPorts(StateStore store, CallFaults faults, Clock clock, UniqueIds ids, UserId user) {
        this.store = store;
        this.faults = faults;
        this.clock = clock;
        this.ids = ids;
        this.user = user;
        this.access = new Access(store, faults, ids, user);
        this.attempts = Attempts.attaching(Optional.of(clock));
    }

    /** Returns the ports of another user of the same state, which are closed individually. */
    public InMemoryPorts actingAs(UserId other) {
        return new InMemoryPorts(store, faults, clock, ids, other);
    }

    public CallFaults faults() {
        return faults;
    }

    /** Activates the connection. */
    public Connection authorize(ConnectionId connection) {
        return new InMemoryConnections(access, clock).authorize(connection);
    }

    public Connections connections() {
        return attempts.around(new InMemoryConnections(access, clock));
    }

    public Users users() {
        return new InMemoryUsers(access, user);
    }

    public Workspaces workspaces() {
        return attempts.around(new InMemoryWorkspaces(access, user));
    }

    public Clients clients() {
        return attempts.around(new InMemoryClients(access));
    }

    public Projects projects() {
        return attempts.around(new InMemoryProjects(access));
    }

    public Tasks tasks() {
        return attempts.around(new InMemoryTasks(access));
    }

    public Tags tags() {
        return attempts.around(new InMemoryTags(access));
    }

    public TimeEntries timeEntries() {
        return attempts.around(new InMemoryTimeEntries(access, user));
    }

    /** Returns a check of which entities are created after this call. */
    public CreationCheck creationCheck() {
        return ids.creationCheck();
    }

    /** Makes every later call fail. */
    public void close() {
        access.close();
    }
}
