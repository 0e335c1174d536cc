package io.github.stint.cli.env;

import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Remembers the timer from run to run, for the prompt of a shell. No method sends a request, or throws an exception for a failure. */
public interface TimerMemory {

    /**
     * A timer that was running.
     *
     * @param text its description on one line
     */
    record Timer(Instant start, String text) {}

    /** Remembers a running timer. */
    void running(UserId user, WorkspaceId workspace, Instant start, String text);

    /** Remembers that no timer is running. */
    void stopped(UserId user, WorkspaceId workspace);

    /** Forgets what is remembered for the settings of this run, because it may have changed. */
    void forget();

    /** Returns the timer that is remembered for the settings of this run; empty if none was running, or nothing is known. */
    Optional<Timer> last();

    /** A memory that remembers nothing. */
    static TimerMemory none() {
        return new TimerMemory() {
            @Override
            public void running(UserId user, WorkspaceId workspace, Instant start, String text) {}

            @Override
            public void stopped(UserId user, WorkspaceId workspace) {}

            @Override
            public void forget() {}

            @Override
            public Optional<Timer> last() {
                return Optional.empty();
            }
        };
    }
}
