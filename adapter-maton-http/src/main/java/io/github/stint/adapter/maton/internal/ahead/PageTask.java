package io.github.stint.adapter.maton.internal.ahead;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/** A page that is requested in a thread of its own. Safe for use by several threads. */
final class PageTask<T> {

    private final PageRequest request;
    private final FutureTask<Page<T>> result;
    private final Thread thread;

    PageTask(PageRequest request, Callable<Page<T>> fetch, ThreadFactory threads) {
        this.request = request;
        this.result = new FutureTask<>(fetch);
        this.thread = threads.newThread(result);
    }

    PageRequest request() {
        return request;
    }

    void start() {
        thread.start();
    }

    /** Ends its request at once, as an interrupt of the calling thread does. */
    void interrupt() {
        thread.interrupt();
    }

    /**
     * Waits for the page, and throws what its request has thrown. An interrupt of the calling thread ends the request, which then throws
     * the error for it; the thread remains interrupted.
     */
    Page<T> await() {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                    interrupt();
                } catch (ExecutionException failure) {
                    throw unchecked(failure);
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException result) {
        Throwable failure = result.getCause();
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(result);
    }
}
