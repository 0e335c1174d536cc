package io.github.stint.cli.env;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a change of several requests undo what it has begun when the user interrupts the program, and print the result. Anything else
 * ends at once. Safe for use by several threads.
 */
public final class Interrupts {

    private static final int MAX_WAIT_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable Thread changing;
    private boolean interrupted;

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
        changing = null;
    }

    /**
     * Interrupts the change in progress, and waits until the program has printed its result. To be called when the program is about to
     * end.
     *
     * @return whether nothing is in progress any more; false if the change did not finish within ten seconds
     */
    public boolean interrupt() {
        if (!interruptChange()) {
            return true;
        }
        try {
            return finished.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean interruptChange() {
        if (changing == null) {
            return false;
        }
        interrupted = true;
        changing.interrupt();
        return true;
    }

    /** Returns whether the program has printed its result. */
    public boolean isFinished() {
        return finished.getCount() == 0;
    }

    /** Reports that the program has printed its result. Returns whether it was interrupted, so that it is ending already. */
    public synchronized boolean finish() {
        finished.countDown();
        return interrupted;
    }
}
