package io.github.stint.adapter.maton.internal.network;

import io.github.stint.adapter.maton.internal.network.PendingRequests.ClosedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs requests in threads of its own, or in those of an executor, which it does not shut down. */
public final class RequestThreads implements AutoCloseable {

    private static final String CLOSED = "the transport is closed";

    private final PendingRequests pending = new PendingRequests(CLOSED);
    private final Optional<ExecutorService> own;
    private final Executor executor;

    /** In threads of its own if no executor is given. */
    public RequestThreads(Optional<Executor> given) {
        this.own = given.isPresent() ? Optional.empty() : Optional.of(daemons());
        this.executor = given.or(() -> own).orElseThrow();
    }

    private static ExecutorService daemons() {
        return Executors.newCachedThreadPool(work -> {
            Thread worker = new Thread(work, "stint-request");
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Runs a request in another thread, until the client or this is closed.
     *
     * @param ofClient the pending requests of its client
     * @throws RejectedExecutionException if the executor rejects it
     * @throws ClosedException if the client or this is closed
     */
    public <T> Future<T> run(Callable<T> request, PendingRequests ofClient) {
        Task<T> task = new Task<>(request, ofClient);
        boolean isAccepted = false;
        try {
            ofClient.add(task);
            pending.add(task);
            execute(task);
            isAccepted = true;
            return task;
        } finally {
            // Whatever was thrown, or the task would be pending for ever.
            if (!isAccepted) {
                task.cancel(false);
            }
        }
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException rejected) {
            if (isClosed()) {
                throw new ClosedException(CLOSED);
            }
            throw rejected;
        }
    }

    /** Waits for the result of a request, as {@link Future#get(long, TimeUnit)} does. */
    public <T> T await(Future<T> result, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        return executor instanceof TimedExecutor timed
                ? timed.await(result, timeout)
                : result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the executor has a time of its own, so that timeouts do not use that of the JVM. */
    public boolean isTimed() {
        return executor instanceof TimedExecutor;
    }

    public boolean isClosed() {
        return pending.isClosed();
    }

    /** Aborts all requests, and ends the threads of its own; repeating it is safe. */
    @Override
    public void close() {
        pending.close();
        own.ifPresent(ExecutorService::shutdownNow);
    }

    private final class Task<T> extends FutureTask<T> implements PendingRequests.Abortable {

        private final PendingRequests ofClient;

        Task(Callable<T> request, PendingRequests ofClient) {
            super(request);
            this.ofClient = ofClient;
        }

        @Override
        public void abort() {
            cancel(true);
        }

        @Override
        protected void done() {
            ofClient.remove(this);
            pending.remove(this);
        }
    }
}
