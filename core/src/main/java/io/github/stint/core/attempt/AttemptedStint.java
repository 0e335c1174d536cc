package io.github.stint.core.attempt;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.workspace.Workspaces;

/** Ports whose writes pass a step. */
final class AttemptedStint extends ForwardingStint {

    private final Attempts attempts;

    AttemptedStint(Stint stint, Attempts attempts) {
        super(stint);
        this.attempts = attempts;
    }

    @Override
    public Connections connections() {
        return attempts.around(decorated().connections());
    }

    @Override
    public Workspaces workspaces() {
        return attempts.around(decorated().workspaces());
    }

    @Override
    public Clients clients() {
        return attempts.around(decorated().clients());
    }

    @Override
    public Projects projects() {
        return attempts.around(decorated().projects());
    }

    @Override
    public Tasks tasks() {
        return attempts.around(decorated().tasks());
    }

    @Override
    public Tags tags() {
        return attempts.around(decorated().tags());
    }

    @Override
    public TimeEntries timeEntries() {
        return attempts.around(decorated().timeEntries());
    }
}
