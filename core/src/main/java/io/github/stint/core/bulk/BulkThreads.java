package io.github.stint.core.bulk;

import java.util.concurrent.Executor;

/**
 * Which threads handle the rows of a run, and how many rows are handled at the same time. The thread that calls the run is always one of them,
 * so that a run makes progress even if an executor has no free thread. Limits of requests are those of the adapter: more threads than it
 * permits requests only wait. Immutable.
 */
public final class BulkThreads {

    /** The default number of threads: enough for 50 requests a second that take 150 ms each. */
    public static final int DEFAULT_CONCURRENCY = 8;

    private final Executor executor;
    private final int concurrency;

    private BulkThreads(Executor executor, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("not a number of threads: " + concurrency);
        }
        this.executor = executor;
        this.concurrency = concurrency;
    }

    /** Returns the calling thread alone: one row after the other, in the order of the list. */
    public static BulkThreads sequential() {
        return new BulkThreads(Runnable::run, 1);
    }

    /** Returns the calling thread and up to {@value #DEFAULT_CONCURRENCY} − 1 of its own. */
    public static BulkThreads own() {
        return own(DEFAULT_CONCURRENCY);
    }

    /**
     * Returns the calling thread and daemon threads that each run starts, and that end when no row is left.
     *
     * @param concurrency how many rows are handled at the same time, at least 1
     */
    public static BulkThreads own(int concurrency) {
        return new BulkThreads(BulkThreads::start, concurrency);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "stint-bulk");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Returns the calling thread and tasks of that executor, such as a pool or virtual threads. The caller shuts it down.
     *
     * @param concurrency how many rows are handled at the same time, at least 1
     */
    public static BulkThreads on(Executor executor, int concurrency) {
        return new BulkThreads(executor, concurrency);
    }

    Executor executor() {
        return executor;
    }

    int concurrency() {
        return concurrency;
    }
}
