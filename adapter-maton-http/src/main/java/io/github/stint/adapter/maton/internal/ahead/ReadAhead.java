package io.github.stint.adapter.maton.internal.ahead;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How many pages of a list are requested ahead of the one that is needed. Immutable.
 *
 * @param pages the number; zero for none
 * @param threads creates the thread of a page, which ends with it
 * @param isPermitted whether requests are not limited per hour, so that one for a page that does not exist costs nothing
 * @param unused how many more pages may be in flight now, of all lists of the client; a page that is needed always may
 */
public record ReadAhead(int pages, ThreadFactory threads, BooleanSupplier isPermitted, Semaphore unused) {

    ReadAhead(int pages, ThreadFactory threads, BooleanSupplier isPermitted) {
        this(pages, threads, isPermitted, new Semaphore(pages + 1));
    }

    /** No page is requested before it is needed. */
    public static ReadAhead none() {
        return new ReadAhead(0, Thread::new, () -> false);
    }

    /** Pages that are requested ahead, in threads of their own. */
    public static ReadAhead of(int pages, BooleanSupplier isPermitted) {
        return new ReadAhead(pages, ReadAhead::thread, isPermitted);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stint-page");
        thread.setDaemon(true);
        return thread;
    }

    /** The pages of one list. */
    public <T> PagesAhead<T> pages(Function<PageRequest, Page<T>> fetch) {
        return new PagesAhead<>(fetch, this);
    }

    int permitted() {
        return pages > 0 && isPermitted.getAsBoolean() ? pages : 0;
    }
}
