package io.github.stint.cli.env;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a change of several requests undo what it has begun when the user interrupts the program, and print what stands. Anything else
 * ends at once. Safe for use by several threads.
 */
public final class Interrupts {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private @Nullable Thread changing;
    private boolean interrupted;
    private boolean finished;

    /** Makes a change. If the program is interrupted meanwhile, the thread is interrupted, and the program ends when it has finished. */
    public <T> T during(Supplier<T> change) {
        begin();
        try {
            return change.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        changing = Thread.currentThread();
    }

    private synchronized void end() {
        if (!interrupted) {
            changing = null;
        }
    }

    /**
     * Interrupts the change in progress, and waits until the program has printed its result, but at most ten seconds. Returns at once if
     * there is none. To be called when the program is about to end.
     */
    public synchronized void interrupt() {
        if (changing == null) {
            return;
        }
        interrupted = true;
        changing.interrupt();
        long deadline = System.nanoTime() + MAX_WAIT.toNanos();
        try {
            for (long left = MAX_WAIT.toMillis();
                    !finished && left > 0;
                    left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports that the program has printed its result. Returns whether it was interrupted, so that it is ending already. */
    public synchronized boolean finish() {
        finished = true;
        notifyAll();
        return interrupted;
    }
}
