package io.github.stint.adapter.maton.internal.ahead;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Fetches the pages of a list in order, and while one is needed, requests those after it. A list of one page takes one request: nothing is
 * requested ahead before the second page is needed. What fails, fails at its place. Nothing is requested behind a page that is the last
 * or has failed, as far as that is known; requests that are in flight then are aborted. It holds as many pages as it requests ahead.
 *
 * <p>Its pages are fetched by one thread; any other thread may close it.
 */
public final class PagesAhead<T> implements Function<PageRequest, Page<T>>, AutoCloseable {

    private static final int UNKNOWN = -1;

    private final Function<PageRequest, Page<T>> fetch;
    private final ReadAhead settings;
    private final Deque<PageTask<T>> requested = new ArrayDeque<>();
    private boolean isFirst = true;
    private int ahead = UNKNOWN;
    private boolean hasEnd;

    PagesAhead(Function<PageRequest, Page<T>> fetch, ReadAhead settings) {
        this.fetch = fetch;
        this.settings = settings;
    }

    /** Returns the next page of the list. */
    @Override
    public Page<T> apply(PageRequest request) {
        if (isFirst) {
            isFirst = false;
            return fetch.apply(request);
        }
        if (ahead == UNKNOWN) {
            ahead = settings.permitted();
        }
        if (ahead == 0 || !request(request)) {
            return fetch.apply(request);
        }
        PageTask<T> task = next();
        try {
            return task.await();
        } finally {
            remove(task);
        }
    }

    /** Requests the page and those after it; false if it is not requested, because the list has ended. */
    private synchronized boolean request(PageRequest needed) {
        if (requested.isEmpty() && !hasEnd) {
            start(needed, settings.unused().tryAcquire());
        }
        while (!hasEnd && requested.size() <= ahead && settings.unused().tryAcquire()) {
            start(requested.getLast().request().next(), true);
        }
        return !requested.isEmpty();
    }

    /**
     * Requests a page.
     *
     * @param counts whether it counts among the pages that may be in flight
     */
    private void start(PageRequest request, boolean counts) {
        boolean isStarted = false;
        try {
            PageTask<T> task = new PageTask<>(request, () -> fetchAhead(request, counts), settings.threads());
            task.start();
            requested.addLast(task);
            isStarted = true;
        } finally {
            // Without memory for a thread, for example.
            if (!isStarted) {
                release(counts);
                close();
            }
        }
    }

    private Page<T> fetchAhead(PageRequest request, boolean counts) {
        boolean isLast = true;
        try {
            Page<T> page = fetch.apply(request);
            isLast = page.last();
            return page;
        } finally {
            release(counts);
            if (isLast) {
                endAt(request);
            }
        }
    }

    private void release(boolean counts) {
        if (counts) {
            settings.unused().release();
        }
    }

    private synchronized void endAt(PageRequest last) {
        hasEnd = true;
        while (!requested.isEmpty() && requested.getLast().request().number() > last.number()) {
            requested.removeLast().interrupt();
        }
    }

    private synchronized PageTask<T> next() {
        return requested.getFirst();
    }

    private synchronized void remove(PageTask<T> task) {
        requested.remove(task);
    }

    /** Aborts all requests; repeating it is safe. A page that is awaited fails, as after an interrupt. */
    @Override
    public synchronized void close() {
        hasEnd = true;
        requested.forEach(PageTask::interrupt);
    }
}
