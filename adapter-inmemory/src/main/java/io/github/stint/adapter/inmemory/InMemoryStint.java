package io.github.stint.adapter.inmemory;

import io.github.stint.adapter.inmemory.internal.CallFaults;
import io.github.stint.adapter.inmemory.internal.InMemoryPorts;
import io.github.stint.adapter.inmemory.internal.UniqueIds;
import io.github.stint.adapter.inmemory.internal.state.MemoryStore;
import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.StateStore;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A {@link Stint} without a network, which keeps all data in memory.
 *
 * <p>With the same clock, ids and seed it behaves the same in every run. Safe for use by several threads, for reads and writes.
 */
public final class InMemoryStint implements Stint {

    private final InMemoryPorts ports;

    private InMemoryStint(InMemoryPorts ports) {
        this.ports = ports;
    }

    /**
     * Returns a new builder.
     *
     * @param clock provides the times that the service itself would set, such as those of connections
     */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    /**
     * Returns a new adapter in memory with a user, a workspace, a client, a project, a task, a tag and an active connection, for tests.
     *
     * @param clock provides the times that the service itself would set, and the present of {@link SeededStint#timesheet}
     */
    public static SeededStint seeded(Clock clock) {
        return new SeededStint(clock);
    }

    /** Returns the faults to inject. All objects that share the state share them. */
    public InMemoryFaults faults() {
        return new InMemoryFaults(ports.faults());
    }

    /**
     * Returns an adapter for another user of the same state. Each sees the changes of the other, and remains open if the other is closed,
     * also if this one is closed already.
     */
    public InMemoryStint actingAs(UserId other) {
        return new InMemoryStint(ports.actingAs(other));
    }

    /**
     * Activates the connection, as a person does at its URL. Repeating the call is safe.
     *
     * @throws Cancelled if this adapter is closed
     * @throws NotFound if no connection has this id
     */
    public Connection authorize(ConnectionId connection) {
        return ports.authorize(connection);
    }

    @Override
    public Connections connections() {
        return ports.connections();
    }

    @Override
    public Users users() {
        return ports.users();
    }

    @Override
    public Workspaces workspaces() {
        return ports.workspaces();
    }

    @Override
    public Clients clients() {
        return ports.clients();
    }

    @Override
    public Projects projects() {
        return ports.projects();
    }

    @Override
    public Tasks tasks() {
        return ports.tasks();
    }

    @Override
    public Tags tags() {
        return ports.tags();
    }

    @Override
    public TimeEntries timeEntries() {
        return ports.timeEntries();
    }

    /** Returns a check that knows the entities that were created through this object, and through others of the same state. */
    @Override
    public CreationCheck creationCheck() {
        return ports.creationCheck();
    }

    /**
     * Makes every later call throw {@link Cancelled}; repeating it is safe. Calls of other threads that have begun are completed.
     * The data remain for the adapters of {@link #actingAs}, each of which is closed individually.
     */
    @Override
    public void close() {
        ports.close();
    }

    /**
     * Builds an {@link InMemoryStint} from a seed, the initial data. The first user that is added is the current user.
     *
     * <p>The seed is not checked against the rules of the domain, so that tests can set up states that the rules prevent. However, each
     * entity must be added after its workspace.
     */
    public static final class Builder {

        private final Clock clock;
        /** Every step is applied to it at once, so that a wrong one fails there. */
        private final State seed = new State();

        private final List<Consumer<State>> steps = new ArrayList<>();
        private IdSource ids = IdSource.sequential();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        /** Sets the source of the ids of new entities (default: {@link IdSource#sequential}). */
        public Builder ids(IdSource source) {
            this.ids = source;
            return this;
        }

        /** Adds a workspace and its members. */
        public Builder workspace(Workspace workspace, User... members) {
            List<User> users = List.of(members);
            return add(state -> {
                users.forEach(state::put);
                state.add(workspace).addMembers(users.stream().map(User::id).toList());
            });
        }

        /** Adds a client. */
        public Builder client(Client client) {
            return add(state -> workspace(state, client.workspaceId()).clients().put(client.id(), client));
        }

        /** Adds a project. */
        public Builder project(Project project) {
            return add(
                    state -> workspace(state, project.workspaceId()).projects().put(project.id(), project));
        }

        /** Adds a task. Its project must have been added before. */
        public Builder task(Task task) {
            return add(state -> state.workspaces().stream()
                    .filter(workspace -> workspace.projects().containsKey(task.projectId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("add the project of " + task + " first"))
                    .put(task));
        }

        /** Adds a tag. */
        public Builder tag(Tag tag) {
            return add(state -> workspace(state, tag.workspaceId()).tags().put(tag.id(), tag));
        }

        /** Adds a time entry. */
        public Builder timeEntry(TimeEntry entry) {
            return add(state -> workspace(state, entry.workspaceId()).entries().put(entry));
        }

        /** Adds a connection. */
        public Builder connection(Connection connection) {
            return add(state -> state.connections().put(connection.id(), connection));
        }

        private Builder add(Consumer<State> step) {
            step.accept(seed);
            steps.add(step);
            return this;
        }

        private static WorkspaceData workspace(State state, WorkspaceId id) {
            return state.workspace(id)
                    .orElseThrow(() -> new IllegalArgumentException("add the workspace " + id + " first"));
        }

        /**
         * Returns an adapter. Each call starts with the seed.
         *
         * @throws IllegalStateException if no user was added
         */
        public InMemoryStint build() {
            StateStore store = new MemoryStore(copyOfSeed());
            return new InMemoryStint(
                    new InMemoryPorts(store, new CallFaults(), clock, uniqueIds(), store.read(State::firstUser)));
        }

        private State copyOfSeed() {
            if (seed.users().isEmpty()) {
                throw new IllegalStateException("add a workspace with at least one member first");
            }
            State copy = new State();
            steps.forEach(step -> step.accept(copy));
            return copy;
        }

        private UniqueIds uniqueIds() {
            return ids instanceof SequentialIds counter
                    ? UniqueIds.counting(counter::nextAfter)
                    : UniqueIds.from(ids::next);
        }
    }
}
