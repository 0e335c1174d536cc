package io.github.stint.core.connection;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs what has to be completed although the thread was interrupted, such as undoing the first of two writes. An adapter ends each request of
 * an interrupted thread at once, so that the action runs without the interrupt, and the thread is interrupted again when it ends. An
 * interrupt that arrives during a request of the action ends that request. Used by one thread.
 */
public final class Uninterrupted {

    private final Sleeper sleeper;
    private boolean interrupted;

    private Uninterrupted(Sleeper sleeper, boolean interrupted) {
        this.sleeper = sleeper;
        this.interrupted = interrupted;
    }

    /** Runs the action, which does not wait, and returns its result. */
    public static <T> T run(Supplier<T> action) {
        return run(duration -> {}, unused -> action.get());
    }

    /**
     * Runs the action, and returns its result.
     *
     * @param sleeper waits for {@link #sleep}
     * @param action receives what it waits with
     */
    public static <T> T run(Sleeper sleeper, Function<Uninterrupted, T> action) {
        Uninterrupted state = new Uninterrupted(sleeper, Thread.interrupted());
        try {
            return action.apply(state);
        } finally {
            if (state.interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Sleeps for this time. Returns false, and does not sleep to the end, if the thread was interrupted before or is interrupted meanwhile. */
    public boolean sleep(Duration duration) {
        if (interrupted) {
            return false;
        }
        try {
            sleeper.sleep(duration);
            return true;
        } catch (InterruptedException whileSleeping) {
            interrupted = true;
            return false;
        }
    }
}
