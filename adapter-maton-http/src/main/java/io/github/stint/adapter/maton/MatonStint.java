package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.client.MatonClients;
import io.github.stint.adapter.maton.internal.connection.DirectConnections;
import io.github.stint.adapter.maton.internal.connection.MatonConnections;
import io.github.stint.adapter.maton.internal.project.MatonProjects;
import io.github.stint.adapter.maton.internal.tag.MatonTags;
import io.github.stint.adapter.maton.internal.task.MatonTasks;
import io.github.stint.adapter.maton.internal.timeentry.MatonTimeEntries;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.user.MatonUsers;
import io.github.stint.adapter.maton.internal.workspace.MatonWorkspaces;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.util.Optional;

/**
 * A {@link Stint} that reaches Clockify over HTTP, through the Maton gateway or directly. Safe for use by several threads, which
 * share its limits.
 *
 * <p>Every request ends in time, as the configuration says; it is the request that has the deadline, not the call, and some calls
 * take several. A list takes one for each page that it reads. To update, archive, restore, complete or reopen reads first, and then
 * writes: two. To stop a timer is two as well. To start one takes two to six, because what it replaces is looked for before, and
 * given its right end after. A new task or connection may take one more, to set or read what its making did not, and so may a
 * request that is forbidden, to see whether the workspace is there at all.
 *
 * <p>What only reads is tried again when the service or the network fails for a
 * moment; what writes is tried again only if it certainly had no effect. If a write was sent and nothing told what became of it, that
 * is {@link OutcomeUnknown}. An update reads the thing, changes it, and writes it as a whole, because the service clears what is left
 * out; of two that happen at the very same time, the later one wins.
 */
public final class MatonStint implements Stint {

    private final Gateway gateway;
    private final Connections connections;
    private final Users users;
    private final Workspaces workspaces;
    private final Clients clients;
    private final Projects projects;
    private final Tasks tasks;
    private final Tags tags;
    private final TimeEntries timeEntries;

    private MatonStint(GatewaySettings settings) {
        this.gateway = Gateway.open(settings);
        this.connections = settings.control().isPresent() ? new MatonConnections(gateway) : new DirectConnections();
        this.users = new MatonUsers(gateway);
        this.workspaces = new MatonWorkspaces(gateway);
        this.clients = new MatonClients(gateway);
        this.projects = new MatonProjects(gateway);
        this.tasks = new MatonTasks(gateway);
        this.tags = new MatonTags(gateway);
        this.timeEntries = new MatonTimeEntries(gateway, users);
    }

    /** Connects; nothing is sent before the first call, so that a wrong key shows only then. Whoever connects also closes. */
    public static MatonStint connect(MatonConfig config) {
        return new MatonStint(config.settings());
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Workspaces workspaces() {
        return workspaces;
    }

    @Override
    public Clients clients() {
        return clients;
    }

    @Override
    public Projects projects() {
        return projects;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public TimeEntries timeEntries() {
        return timeEntries;
    }

    /**
     * Sends one request as it is, for what no port offers, with the key, the limits, the tries and the errors of all others.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path what follows {@code /api/v1} in the address, such as {@code /user}
     * @param body JSON; empty for none
     * @throws InvalidValue if the method or the path cannot be one
     * @throws StintException if there is no answer, or one that says no
     */
    public RawResponse send(String method, String path, Optional<String> body) {
        return gateway.raw().send(method, path, body, RawResponse::new);
    }

    /**
     * Ends what is under way, and lets go of all connections and threads; repeating it is safe. A call that would make a request after
     * it is an {@link IllegalStateException}.
     */
    @Override
    public void close() {
        gateway.close();
    }
}
