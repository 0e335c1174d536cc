package io.github.stint.core.attempt;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decorates the ports of any adapter, so that each write passes a {@link WriteStep}, with the attempt. Nothing is read for that. Safe for use
 * by several threads if the step is.
 */
public final class Attempts {

    private final WriteStep step;
    private final Optional<Clock> clock;

    /**
     * Decorates ports with that step.
     *
     * @param clock provides {@link Attempt#at}; empty if there is no clock
     */
    public Attempts(WriteStep step, Optional<Clock> clock) {
        this.step = step;
        this.clock = clock;
    }

    /**
     * Returns decorators for an adapter, which add the attempt to each error of a write that may have taken effect: see {@link
     * StintException#attempt}.
     *
     * @param clock provides {@link Attempt#at}; empty if the adapter has no clock
     */
    public static Attempts attaching(Optional<Clock> clock) {
        return new Attempts(new AttachingStep(), clock);
    }

    Optional<Instant> now() {
        return clock.map(Clock::instant);
    }

    <T> T perform(Attempt attempt, Class<T> result, Supplier<T> request) {
        return step.perform(attempt, result, request);
    }

    void perform(Attempt attempt, Runnable request) {
        boolean unused = perform(attempt, Boolean.class, () -> {
            request.run();
            return true;
        });
    }

    /** Returns the same ports, decorated. */
    public Stint around(Stint stint) {
        return new AttemptedStint(stint, this);
    }

    /** Returns the same connections, decorated. */
    public Connections around(Connections connections) {
        return new AttemptedConnections(connections, this);
    }

    /** Returns the same workspaces, decorated. */
    public Workspaces around(Workspaces workspaces) {
        return new AttemptedWorkspaces(workspaces, this);
    }

    /** Returns the same clients, decorated. */
    public Clients around(Clients clients) {
        return new AttemptedClients(clients, this);
    }

    /** Returns the same projects, decorated. */
    public Projects around(Projects projects) {
        return new AttemptedProjects(projects, this);
    }

    /** Returns the same tasks, decorated. */
    public Tasks around(Tasks tasks) {
        return new AttemptedTasks(tasks, this);
    }

    /** Returns the same tags, decorated. */
    public Tags around(Tags tags) {
        return new AttemptedTags(tags, this);
    }

    /** Returns the same time entries, decorated. */
    public TimeEntries around(TimeEntries entries) {
        return new AttemptedTimeEntries(entries, this);
    }
}
