package io.github.stint.core;

import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;

/**
 * A {@link Stint} that passes each call on to another one, {@link #creationCheck} included. A decorator extends it and overrides the accessors of
 * the ports that it decorates. Safe for use by several threads if the other one is.
 */
public abstract class ForwardingStint implements Stint {

    private final Stint stint;

    /** Passes calls on to these ports. */
    protected ForwardingStint(Stint stint) {
        this.stint = stint;
    }

    /** Returns the ports that calls are passed on to. */
    protected final Stint decorated() {
        return stint;
    }

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
