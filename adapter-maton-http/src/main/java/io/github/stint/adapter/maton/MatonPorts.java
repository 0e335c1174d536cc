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

/** The ports over HTTP, without a cache. Only errors of the domain leave them; see {@link ResponseGuard}. */
record MatonPorts(
        Gateway gateway,
        Connections connections,
        Users users,
        Workspaces workspaces,
        Clients clients,
        Projects projects,
        Tasks tasks,
        Tags tags,
        TimeEntries timeEntries,
        IdTimes idTimes)
        implements Stint {

    /**
     * Creates the ports.
     *
     * @param decorated these ports, possibly with a cache; used by requests only
     */
    static MatonPorts over(Gateway gateway, GatewaySettings settings, Supplier<Stint> decorated) {
        MatonUsers users = new MatonUsers(gateway);
        ResponseGuard guard = gateway.guard();
        Attempts attempts = Attempts.attaching(settings.clock());
        return new MatonPorts(
                gateway,
                attempts.around(new GuardedConnections(
                        settings.control().isPresent() ? new MatonConnections(gateway) : new DirectConnections(),
                        guard)),
                new GuardedUsers(users, guard),
                attempts.around(new GuardedWorkspaces(new MatonWorkspaces(gateway), guard)),
                attempts.around(new GuardedClients(new MatonClients(gateway), guard)),
                attempts.around(new GuardedProjects(new MatonProjects(gateway), guard)),
                attempts.around(new GuardedTasks(new MatonTasks(gateway), guard)),
                attempts.around(new GuardedTags(new MatonTags(gateway), guard)),
                attempts.around(new GuardedTimeEntries(
                        new MatonTimeEntries(
                                gateway,
                                () -> users.currentId()
                                        .orElseGet(() -> decorated
                                                .get()
                                                .users()
                                                .current()
                                                .id()),
                                () -> decorated.get().projects()),
                        guard)),
                new IdTimes(gateway::lastDate, settings.timeout()));
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
