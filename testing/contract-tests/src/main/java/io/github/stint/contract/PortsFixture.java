package io.github.stint.contract;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fixture for an adapter that implements some of the ports only, to run the contracts of just these.
 *
 * <p>A test fails with an {@link IllegalStateException} if it needs a port, or the current user, that the fixture does not have.
 * Names are unique within one fixture, so each test needs a new fixture and a workspace without entities of earlier tests; an adapter
 * that cannot provide that implements {@link ContractFixture} itself.
 */
public final class PortsFixture implements ContractFixture {

    private final Stint ports;
    private final WorkspaceId workspace;
    private final Optional<UserId> user;
    private final Optional<UserId> colleague;
    private int names;

    private PortsFixture(Builder builder) {
        this.ports = new PartialStint(builder.ports);
        this.workspace = builder.workspace;
        this.user = Optional.ofNullable(builder.user);
        this.colleague = Optional.ofNullable(builder.colleague);
    }

    /** Builds a fixture for an adapter that has this workspace. */
    public static Builder builder(WorkspaceId workspace) {
        return new Builder(workspace);
    }

    @Override
    public Stint stint() {
        return ports;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public UserId user() {
        return user.orElseThrow(() -> new IllegalStateException(
                "the test needs the current user; add it to the fixture with PortsFixture.Builder.user"));
    }

    @Override
    public Optional<UserId> colleague() {
        return colleague;
    }

    @Override
    public String unique(String word) {
        names++;
        // All of the same length, so that no name is part of another.
        return word + " " + (1000 + names);
    }

    /** Collects the ports that the adapter implements. */
    public static final class Builder {

        private final Map<Class<?>, Object> ports = new HashMap<>();
        private final WorkspaceId workspace;
        private @Nullable UserId user;
        private @Nullable UserId colleague;

        private Builder(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        public Builder connections(Connections port) {
            return port(Connections.class, port);
        }

        public Builder users(Users port) {
            return port(Users.class, port);
        }

        public Builder workspaces(Workspaces port) {
            return port(Workspaces.class, port);
        }

        public Builder clients(Clients port) {
            return port(Clients.class, port);
        }

        public Builder projects(Projects port) {
            return port(Projects.class, port);
        }

        public Builder tasks(Tasks port) {
            return port(Tasks.class, port);
        }

        public Builder tags(Tags port) {
            return port(Tags.class, port);
        }

        public Builder timeEntries(TimeEntries port) {
            return port(TimeEntries.class, port);
        }

        /** The current user, a member of the workspace without a running timer. */
        public Builder user(UserId member) {
            this.user = member;
            return this;
        }

        /** Another member, for whom the current user may create entries. Tests that need one are skipped without it. */
        public Builder colleague(UserId member) {
            this.colleague = member;
            return this;
        }

        public PortsFixture build() {
            return new PortsFixture(this);
        }

        private <P> Builder port(Class<P> type, P port) {
            ports.put(type, port);
            return this;
        }
    }

    /** Gives access to the ports that exist. */
    private static final class PartialStint implements Stint {

        private final Map<Class<?>, Object> ports;

        PartialStint(Map<Class<?>, Object> ports) {
            this.ports = Map.copyOf(ports);
        }

        @Override
        public Connections connections() {
            return port(Connections.class);
        }

        @Override
        public Users users() {
            return port(Users.class);
        }

        @Override
        public Workspaces workspaces() {
            return port(Workspaces.class);
        }

        @Override
        public Clients clients() {
            return port(Clients.class);
        }

        @Override
        public Projects projects() {
            return port(Projects.class);
        }

        @Override
        public Tasks tasks() {
            return port(Tasks.class);
        }

        @Override
        public Tags tags() {
            return port(Tags.class);
        }

        @Override
        public TimeEntries timeEntries() {
            return port(TimeEntries.class);
        }

        private <P> P port(Class<P> type) {
            Object port = ports.get(type);
            if (port == null) {
                throw new IllegalStateException("the test needs the port " + type.getSimpleName()
                        + "; add it to the fixture with PortsFixture.Builder");
            }
            return type.cast(port);
        }

        /** Does nothing: the adapter belongs to the test class that created it. */
        @Override
        public void close() {}
    }
}
