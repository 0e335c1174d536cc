package io.github.stint.adapter.offline;

import io.github.stint.adapter.inmemory.internal.CallFaults;
import io.github.stint.adapter.inmemory.internal.InMemoryPorts;
import io.github.stint.adapter.inmemory.internal.UniqueIds;
import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.offline.internal.ArchivingLimits;
import io.github.stint.adapter.offline.internal.OfflineFiles;
import io.github.stint.adapter.offline.internal.OfflineStore;
import io.github.stint.adapter.offline.internal.archive.Archive;
import io.github.stint.adapter.offline.internal.archive.LazyArchive;
import io.github.stint.adapter.offline.internal.recent.RecentFile;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.Workspaces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A {@link Stint} that stores all data in a folder of this machine, without a network, for millions of time entries. The file {@code
 * recent.json} contains everything but older time entries, which are in the SQLite database {@code archive.db}.
 *
 * <p>Several processes can use the same folder at the same time. Each write is atomic and durable before its call returns, even if the
 * process or the machine crashes. Only the owner can use new files. Safe for use by several threads, for reads and writes.
 *
 * <p>Every call may throw {@link Unavailable}: with the code {@code state-damaged} or {@code state-too-new} if a file cannot be
 * understood, {@code state-unreadable} if it cannot be read, {@code state-in-use} if another process does not release it in time, or
 * {@code state-not-stored} if it cannot be written. Nothing was changed then. A write throws {@link OutcomeUnknown} if it was stored, but
 * may not survive a power failure.
 */
public final class OfflineStint implements Stint {

    private final OfflineStore store;
    private final InMemoryPorts ports;

    private OfflineStint(OfflineStore store, InMemoryPorts ports) {
        this.store = store;
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

    /** Returns whether the folder contains data, so that {@link Builder#open} does not create or import any. */
    public static boolean hasData(Path folder) {
        return OfflineFiles.hasData(folder);
    }

    /** Returns an adapter for another user of the same folder. Each is closed individually. */
    public OfflineStint actingAs(UserId other) {
        return new OfflineStint(store, ports.actingAs(other));
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

    /** The faults to inject, for the contracts. */
    CallFaults faults() {
        return ports.faults();
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

    /** Returns a check that knows the entities that were created through this object, and through others of {@link #actingAs}. */
    @Override
    public CreationCheck creationCheck() {
        return ports.creationCheck();
    }

    /**
     * Makes every later call throw {@link Cancelled}, and closes the database; repeating it is safe. Calls of other threads that have begun
     * are completed. Nothing is left to store. The adapters of {@link #actingAs} remain open.
     */
    @Override
    public void close() {
        ports.close();
        store.close();
    }

    /** Builds an {@link OfflineStint}. The first user that is added is the current user of a new folder. */
    public static final class Builder {

        private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(30);

        private final Clock clock;
        private final List<Consumer<State>> seed = new ArrayList<>();
        private Optional<Supplier<String>> ids = Optional.empty();
        private Duration lockTimeout = DEFAULT_LOCK_TIMEOUT;
        private Optional<Path> imported = Optional.empty();
        private Runnable preparation = () -> {};
        private ArchivingLimits limits = ArchivingLimits.DEFAULT;
        private UnaryOperator<Archive> archive = UnaryOperator.identity();
        private UnaryOperator<RecentFile> recent = UnaryOperator.identity();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        /**
         * Sets the source of the ids of new entities (default: they count up, and continue after the last one of the folder). It returns 24
         * lower-case hexadecimal digits, which are different in each run, and is safe for use by several threads. Ids should increase, such
         * as those that begin with the time: the adapter then knows without the database that a new id is unique.
         */
        public Builder ids(Supplier<String> source) {
            this.ids = Optional.of(source);
            return this;
        }

        /** Adds a workspace and its members to a new folder. One that has data needs none. */
        public Builder workspace(Workspace workspace, User... members) {
            List<User> users = List.of(members);
            seed.add(state -> {
                users.forEach(state::put);
                state.add(workspace).addMembers(users.stream().map(User::id).toList());
            });
            return this;
        }

        /**
         * Sets the maximum time that a call waits for another process (default: 30 seconds). After that it throws {@link Unavailable} with
         * the code {@code state-in-use}.
         */
        public Builder lockTimeout(Duration timeout) {
            this.lockTimeout = timeout;
            return this;
        }

        /**
         * Sets the file with all data that a version of Stint before this store has written. If it exists, it becomes the content of a new
         * folder, instead of the workspaces that were added. It is read once, and never changed.
         */
        public Builder importing(Path file) {
            this.imported = Optional.of(file);
            return this;
        }

        /**
         * Sets what to run each time before the database is opened, such as to set {@code org.sqlite.lib.path} to the folder of an unpacked
         * native library (default: nothing; the driver unpacks its library into the folder for temporary files).
         */
        public Builder beforeDatabase(Runnable action) {
            this.preparation = action;
            return this;
        }

        /** Sets when entries are archived, for tests. */
        Builder limits(ArchivingLimits archiving) {
            this.limits = archiving;
            return this;
        }

        /** Sets what to put around the archive, for tests. */
        Builder archive(UnaryOperator<Archive> around) {
            this.archive = around;
            return this;
        }

        /** Sets what to put around the file of recent data, for tests. */
        Builder recent(UnaryOperator<RecentFile> around) {
            this.recent = around;
            return this;
        }

        /**
         * Opens the folder. If it has no data, it and missing parent folders are created, with the workspaces that were added.
         *
         * @throws Unavailable if the files cannot be read or written; nothing was changed
         * @throws OutcomeUnknown if a new folder may not survive a power failure; opening it again is safe
         * @throws IllegalStateException if the folder has no data and no user was added
         */
        public OfflineStint open(Path folder) {
            // Before any file is written.
            if (seed.isEmpty() && !hasData(folder)) {
                seed(new State());
            }
            OfflineFiles files = new OfflineFiles(folder, imported, lockTimeout);
            OfflineStore store = OfflineStore.open(
                    files,
                    recent.apply(files.recent()),
                    archive.apply(new LazyArchive(files.archive(), lockTimeout, preparation)),
                    limits,
                    this::seed);
            return new OfflineStint(
                    store,
                    new InMemoryPorts(store, new CallFaults(), clock, uniqueIds(), store.read(State::firstUser)));
        }

        private void seed(State state) {
            seed.forEach(step -> step.accept(state));
            if (state.users().isEmpty()) {
                throw new IllegalStateException("add a workspace with at least one member first");
            }
        }

        private UniqueIds uniqueIds() {
            AtomicLong last = new AtomicLong();
            return ids.map(UniqueIds::from)
                    .orElseGet(() -> UniqueIds.counting(stored -> last.updateAndGet(own -> Math.max(own, stored) + 1)));
        }
    }
}
