package io.github.stint.core.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs the lanes of one run in the calling thread and in helpers. A lane runs in one thread. The calling thread takes part, so that an executor
 * without a free thread delays nothing, and waits only for helpers that are busy.
 */
final class Workers {

    private final BulkRun<?> run;
    private final Queue<Runnable> lanes;
    private final BulkThreads threads;
    private final int wanted;
    private final Set<Thread> helpers = new HashSet<>();
    private boolean helpersInterrupted;

    Workers(BulkRun<?> run, List<? extends Runnable> lanes, BulkThreads threads) {
        this.run = run;
        this.lanes = new ConcurrentLinkedQueue<>(lanes);
        this.threads = threads;
        this.wanted = Math.min(threads.concurrency(), lanes.size()) - 1;
    }

    /** Returns when all lanes have ended. If the thread is interrupted, its helpers are, too, and it remains interrupted. */
    void work() {
        try {
            for (int helper = 0; helper < wanted; helper++) {
                threads.executor().execute(this::help);
            }
        } catch (RejectedExecutionException noneFree) {
            // The helpers that have started, and this thread, do the work.
        } catch (RuntimeException | Error failure) {
            run.fail(failure);
        }
        drain();
        awaitHelpers();
    }

    private void drain() {
        for (Runnable lane = lanes.poll(); lane != null; lane = lanes.poll()) {
            try {
                lane.run();
            } catch (RuntimeException | Error failure) {
                run.fail(failure);
            }
        }
    }

    /** Does nothing if it is started after the work is done. */
    private void help() {
        Thread thread = Thread.currentThread();
        synchronized (this) {
            helpers.add(thread);
        }
        try {
            drain();
        } finally {
            leave(thread);
        }
    }

    /** The thread belongs to the executor, which must not receive an interrupt that was meant for the run. */
    private synchronized void leave(Thread thread) {
        helpers.remove(thread);
        if (helpersInterrupted) {
            Thread.interrupted();
        }
        notifyAll();
    }

    private synchronized void awaitHelpers() {
        boolean interrupted = Thread.interrupted();
        while (!helpers.isEmpty()) {
            if (interrupted && !helpersInterrupted) {
                helpersInterrupted = true;
                new ArrayList<>(helpers).forEach(Thread::interrupt);
            }
            try {
                wait();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
