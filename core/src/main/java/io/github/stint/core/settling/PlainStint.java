package io.github.stint.core.settling;

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

/** Ports that are not decorated. */
record PlainStint(Stint stint) implements Stint {

    @Override
    public Connections connections() {
        return stint.connections();
    }

    @Override
    public Users users() {
        return stint.users();
    }

    @Override
    public Workspaces workspaces() {
        return stint.workspaces();
    }

    @Override
    public Clients clients() {
        return stint.clients();
    }

    @Override
    public Projects projects() {
        return stint.projects();
    }

    @Override
    public Tasks tasks() {
        return stint.tasks();
    }

    @Override
    public Tags tags() {
        return stint.tags();
    }

    @Override
    public TimeEntries timeEntries() {
        return stint.timeEntries();
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
