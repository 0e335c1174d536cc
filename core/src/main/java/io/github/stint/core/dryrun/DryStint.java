package io.github.stint.core.dryrun;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;

/** Ports that simulate writes. */
record DryStint(Stint stint, Overlay overlay) implements Stint {

    @Override
    public Connections connections() {
        return new DryConnections(stint.connections(), overlay);
    }

    @Override
    public Users users() {
        return stint.users();
    }

    @Override
    public Workspaces workspaces() {
        return new DryWorkspaces(stint.workspaces(), overlay);
    }

    @Override
    public Clients clients() {
        return new DryClients(stint.clients(), overlay);
    }

    @Override
    public Projects projects() {
        return new DryProjects(stint, overlay);
    }

    @Override
    public Tasks tasks() {
        return new DryTasks(stint, overlay);
    }

    @Override
    public Tags tags() {
        return new DryTags(stint.tags(), overlay);
    }

    @Override
    public TimeEntries timeEntries() {
        return new DryTimeEntries(stint, overlay);
    }

    @Override
    public CreationCheck creationCheck() {
        return stint.creationCheck();
    }

    @Override
    public void close() {
        stint.close();
    }
}
