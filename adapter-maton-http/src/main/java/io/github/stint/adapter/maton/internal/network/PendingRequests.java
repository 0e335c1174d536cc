package io.github.stint.adapter.maton.internal.network;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Requests that are running, which end when their client or its transport is closed. Safe for use by several threads. */
public final class PendingRequests implements AutoCloseable {

    /** A request that can be aborted. */
    interface Abortable {

        /** Aborts the request if it is running; repeating it is safe. */
        void abort();
    }

    /** The client or its transport is closed. */
    public static final class ClosedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        ClosedException(String message) {
            super(message);
        }
    }

    private final String whenClosed;
    private final Set<Abortable> requests = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Creates the set.
     *
     * @param whenClosed the message of the exception for a request that is added after the end
     */
    public PendingRequests(String whenClosed) {
        this.whenClosed = whenClosed;
    }

    /** Adds a request, or throws {@link ClosedException} if this is closed. */
    void add(Abortable request) {
        requests.add(request);
        // After it was added, so that a concurrent close() cannot miss it.
        if (closed) {
            requests.remove(request);
            throw new ClosedException(whenClosed);
        }
    }

    void remove(Abortable request) {
        requests.remove(request);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Aborts all requests; repeating it is safe. */
    @Override
    public void close() {
        closed = true;
        requests.forEach(Abortable::abort);
    }
}
