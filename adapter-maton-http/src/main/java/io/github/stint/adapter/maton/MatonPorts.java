package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.IdTimes;
import io.github.stint.adapter.maton.internal.client.MatonClients;
import io.github.stint.adapter.maton.internal.connection.DirectConnections;
import io.github.stint.adapter.maton.internal.connection.MatonConnections;
import io.github.stint.adapter.maton.internal.guard.GuardedClients;
import io.github.stint.adapter.maton.internal.guard.GuardedConnections;
import io.github.stint.adapter.maton.internal.guard.GuardedProjects;
import io.github.stint.adapter.maton.internal.guard.GuardedTags;
import io.github.stint.adapter.maton.internal.guard.GuardedTasks;
import io.github.stint.adapter.maton.internal.guard.GuardedTimeEntries;
import io.github.stint.adapter.maton.internal.guard.GuardedUsers;
import io.github.stint.adapter.maton.internal.guard.GuardedWorkspaces;
import io.github.stint.adapter.maton.internal.guard.ResponseGuard;
import io.github.stint.adapter.maton.internal.lazy.OnDemand;
import io.github.stint.adapter.maton.internal.project.MatonProjects;
import io.github.stint.adapter.maton.internal.tag.MatonTags;
import io.github.stint.adapter.maton.internal.task.MatonTasks;
import io.github.stint.adapter.maton.internal.timeentry.MatonTimeEntries;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.user.MatonUsers;
import io.github.stint.adapter.maton.internal.workspace.MatonWorkspaces;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempts;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.util.function.Supplier;

/**
 * The ports over HTTP, without a cache. Only errors of the domain leave them; see {@link ResponseGuard}. Each is created when it is first
 * used, because most programs use few of them, and each has classes of its own; see {@link Gateway#service} for the clients of their requests.
 */
final class MatonPorts implements Stint {

    private final Gateway gateway;
    private final OnDemand<Connections> connections;
    private final OnDemand<Users> users;
    private final OnDemand<Workspaces> workspaces;
    private final OnDemand<Clients> clients;
    private final OnDemand<Projects> projects;
    private final OnDemand<Tasks> tasks;
    private final OnDemand<Tags> tags;
    private final OnDemand<TimeEntries> timeEntries;
    private final IdTimes idTimes;

    /**
     * Creates the ports.
     *
     * @param decorated these ports, possibly with a cache; used by requests only
     */
    MatonPorts(Gateway gateway, GatewaySettings settings, Supplier<Stint> decorated) {
        ResponseGuard guard = gateway.guard();
        Attempts attempts = Attempts.attaching(settings.clock());
        OnDemand<MatonUsers> sent = new OnDemand<>(() -> new MatonUsers(gateway));
        this.gateway = gateway;
        this.connections = new OnDemand<>(() -> attempts.around(new GuardedConnections(
                settings.control().isPresent() ? new MatonConnections(gateway) : new DirectConnections(), guard)));
        this.users = new OnDemand<>(() -> new GuardedUsers(sent.get(), guard));
        this.workspaces =
                new OnDemand<>(() -> attempts.around(new GuardedWorkspaces(new MatonWorkspaces(gateway), guard)));
        this.clients = new OnDemand<>(() -> attempts.around(new GuardedClients(new MatonClients(gateway), guard)));
        this.projects = new OnDemand<>(() -> attempts.around(new GuardedProjects(new MatonProjects(gateway), guard)));
        this.tasks = new OnDemand<>(() -> attempts.around(new GuardedTasks(new MatonTasks(gateway), guard)));
        this.tags = new OnDemand<>(() -> attempts.around(new GuardedTags(new MatonTags(gateway), guard)));
        this.timeEntries = new OnDemand<>(() -> attempts.around(new GuardedTimeEntries(
                new MatonTimeEntries(
                        gateway,
                        () -> sent.get()
                                .currentId()
                                .orElseGet(
                                        () -> decorated.get().users().current().id()),
                        () -> decorated.get().projects()),
                guard)));
        this.idTimes = new IdTimes(gateway::lastDate, settings.timeout());
    }

    @Override
    public Connections connections() {
        return connections.get();
    }

    @Override
    public Users users() {
        return users.get();
    }

    @Override
    public Workspaces workspaces() {
        return workspaces.get();
    }

    @Override
    public Clients clients() {
        return clients.get();
    }

    @Override
    public Projects projects() {
        return projects.get();
    }

    @Override
    public Tasks tasks() {
        return tasks.get();
    }

    @Override
    public Tags tags() {
        return tags.get();
    }

    @Override
    public TimeEntries timeEntries() {
        return timeEntries.get();
    }

    @Override
    public CreationCheck creationCheck() {
        return idTimes.check();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
