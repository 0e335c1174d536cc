package io.github.stint.core.attempt;

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

/** Ports whose writes pass a step. */
record AttemptedStint(Stint stint, Attempts attempts) implements Stint {

    @Override
    public Connections connections() {
        return attempts.around(stint.connections());
    }

    @Override
    public Users users() {
        return stint.users();
    }

    @Override
    public Workspaces workspaces() {
        return attempts.around(stint.workspaces());
    }

    @Override
    public Clients clients() {
        return attempts.around(stint.clients());
    }

    @Override
    public Projects projects() {
        return attempts.around(stint.projects());
    }

    @Override
    public Tasks tasks() {
        return attempts.around(stint.tasks());
    }

    @Override
    public Tags tags() {
        return attempts.around(stint.tags());
    }

    @Override
    public TimeEntries timeEntries() {
        return attempts.around(stint.timeEntries());
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
