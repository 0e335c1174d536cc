package io.github.stint.adapter.inmemory;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Unavailable;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Stint} without a network. It keeps everything in memory, and in a file too when it was built with one.
 *
 * <p>With the same clock, ids and seed it behaves the same in every run. Safe for use by several threads, for reads and
 * writes.
 */
public final class InMemoryStint implements Stint {

    private final StateStore store;
    private final Faults faults;
    private final Clock clock;
    private final IdSource ids;
    private final UserId user;
    private final Access access;

    private InMemoryStint(StateStore store, Faults faults, Clock clock, IdSource ids, UserId user) {
        this.store = store;
        this.faults = faults;
        this.clock = clock;
        this.ids = ids;
        this.user = user;
        this.access = new Access(store, faults, user);
    }

    /**
     * Begins to build one.
     *
     * @param clock dates what is dated by the service itself, such as connections
     */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    /** The switchboard for failures and delays, which all views of the same state share. */
    public Faults faults() {
        return faults;
    }

    /** A view of the same state for another of its users; what one writes the other reads. */
    public InMemoryStint actingAs(UserId other) {
        return new InMemoryStint(store, faults, clock, ids, other);
    }

    /**
     * Does what a person does at the address of a connection: makes it active. Repeating it is safe.
     *
     * @throws NotFound if there is none with that id
     */
    public Connection authorize(ConnectionId connection) {
        return new InMemoryConnections(access, clock, ids).authorize(connection);
    }

    @Override
    public Connections connections() {
        return new InMemoryConnections(access, clock, ids);
    }

    @Override
    public Users users() {
        return new InMemoryUsers(access, user);
    }

    @Override
    public Workspaces workspaces() {
        return new InMemoryWorkspaces(access, ids, user);
    }

    @Override
    public Clients clients() {
        return new InMemoryClients(access, ids);
    }

    @Override
    public Projects projects() {
        return new InMemoryProjects(access, ids);
    }

    @Override
    public Tasks tasks() {
        return new InMemoryTasks(access, ids);
    }

    @Override
    public Tags tags() {
        return new InMemoryTags(access, ids);
    }

    @Override
    public TimeEntries timeEntries() {
        return new InMemoryTimeEntries(access, ids, user);
    }

    /** Does nothing: every write was stored before its call returned. */
    @Override
    public void close() {}

    /**
     * Builds an {@link InMemoryStint} from a seed. The first user that was given is the current one.
     *
     * <p>A seed is not checked against the rules of the domain, so that a test can also set up what the rules would prevent;
     * but everything belongs to a workspace that was given before it.
     */
    public static final class Builder {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final Clock clock;
        private final State seed = new State();
        private IdSource ids = IdSource.sequential();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        /** Where the ids of new things come from; counted from 1 unless it is said. */
        public Builder ids(IdSource source) {
            this.ids = source;
            return this;
        }

        /** A workspace and its members. */
        public Builder workspace(Workspace workspace, User... members) {
            List<User> users = Arrays.asList(members);
            users.forEach(seed::put);
            seed.put(new WorkspaceData(workspace))
                    .addMembers(users.stream().map(User::id).toList());
            return this;
        }

        /** A client. */
        public Builder client(Client client) {
            seed(client.workspaceId()).clients().put(client.id(), client);
            return this;
        }

        /** A project. */
        public Builder project(Project project) {
            seed(project.workspaceId()).projects().put(project.id(), project);
            return this;
        }

        /** A task of a project that was given before it. */
        public Builder task(Task task) {
            seed.workspaces().stream()
                    .filter(workspace -> workspace.projects().containsKey(task.projectId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("give the project of " + task + " first"))
                    .put(task);
            return this;
        }

        /** A tag. */
        public Builder tag(Tag tag) {
            seed(tag.workspaceId()).tags().put(tag.id(), tag);
            return this;
        }

        /** A time entry. */
        public Builder timeEntry(TimeEntry entry) {
            seed(entry.workspaceId()).entries().put(entry);
            return this;
        }

        /** A connection. */
        public Builder connection(Connection connection) {
            seed.connections().put(connection.id(), connection);
            return this;
        }

        private WorkspaceData seed(WorkspaceId id) {
            return seed.workspace(id)
                    .orElseThrow(() -> new IllegalArgumentException("give the workspace " + id + " first"));
        }

        /**
         * Keeps everything in memory only. Each call begins anew with the seed.
         *
         * @throws IllegalStateException if no user was given
         */
        public InMemoryStint build() {
            return connect(new MemoryStore(copyOfSeed()));
        }

        /** Keeps everything in a file too, as {@link #storedIn(Path, Duration)} does, and waits up to 30 seconds. */
        public InMemoryStint storedIn(Path file) {
            return storedIn(file, PATIENCE);
        }

        /**
         * Keeps everything in a file too. If the file exists, what it holds is used in place of the seed; if not, it is made
         * with the seed. Its folder is made when it is missing.
         *
         * <p>Several processes can use one file at once. Each write is stored as a whole or not at all, whatever happens to
         * the process or the machine, before its call returns.
         *
         * @param patience how long a write waits for another process that is writing; after that it throws
         *     {@link Unavailable} with the code {@code state-in-use}
         * @throws Unavailable with the code {@code state-damaged} or {@code state-too-new} if the file cannot be understood;
         *     it is left as it is
         * @throws IllegalStateException if no user was given
         */
        public InMemoryStint storedIn(Path file, Duration patience) {
            return connect(FileStore.open(new StateFile(file, patience), copyOfSeed()));
        }

        private State copyOfSeed() {
            if (seed.users().isEmpty()) {
                throw new IllegalStateException("give a workspace with at least one member first");
            }
            return StateRecord.from(seed).toState();
        }

        private InMemoryStint connect(StateStore store) {
            return new InMemoryStint(store, new Faults(), clock, ids, store.read(State::firstUser));
        }
    }
}
