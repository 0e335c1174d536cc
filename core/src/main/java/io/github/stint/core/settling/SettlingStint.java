package io.github.stint.core.settling;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempts;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.workspace.Workspaces;
import java.util.Optional;
import java.util.function.Consumer;

/** Ports whose writes settle. */
final class SettlingStint extends ForwardingStint {

    private final Settling settling;
    private final Consumer<StintException> settled;
    private final Attempts attempts;

    SettlingStint(Stint stint, Settling settling, Consumer<StintException> settled) {
        super(stint);
        this.settling = settling;
        this.settled = settled;
        Settlers settlers = new Settlers(stint, settling.registry());
        this.attempts = new Attempts(new SettlingStep(settlers, settling.sleeper(), settled), Optional.empty());
    }

    /** Returns the same ports, which report what settled to that consumer, too. */
    Stint reportingAlso(Consumer<StintException> other) {
        return new SettlingStint(decorated(), settling, settled.andThen(other));
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
        return attempts.around(new WatchedEntries(decorated().timeEntries(), settling.registry()));
    }
}
