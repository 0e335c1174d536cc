package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempts;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.util.Optional;
import java.util.function.Consumer;

/** Ports whose writes settle. */
final class SettlingStint implements Stint {

    private final Stint stint;
    private final Settling settling;
    private final Consumer<StintException> settled;
    private final Attempts attempts;

    SettlingStint(Stint stint, Settling settling, Consumer<StintException> settled) {
        this.stint = stint;
        this.settling = settling;
        this.settled = settled;
        Settlers settlers = new Settlers(stint, settling.registry());
        this.attempts = new Attempts(new SettlingStep(settlers, settling.sleeper(), settled), Optional.empty());
    }

    Settling settling() {
        return settling;
    }

    /** Returns the same ports, which report what settled to that consumer, too. */
    Stint reportingAlso(Consumer<StintException> other) {
        return new SettlingStint(stint, settling, settled.andThen(other));
    }

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
        return attempts.around(new WatchedEntries(stint.timeEntries(), settling.registry()));
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
