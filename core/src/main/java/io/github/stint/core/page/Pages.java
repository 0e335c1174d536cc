package io.github.stint.core.page;

import io.github.stint.core.error.UnexpectedResponse;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads complete lists page by page. */
public final class Pages {

    /** Of the first pages that grow: what a user reads first. */
    private static final int LEAST_SIZE = 100;

    private Pages() {}

    /**
     * Returns all items from the given page on, in the order of the list. The stream is sequential and fetches each page when its first
     * item is needed. An entity that moves between two pages while the stream reads them may occur twice or not at all.
     *
     * <p>The stream throws what {@code fetch} throws. It throws {@link UnexpectedResponse} if pages repeat, since it would never end.
     */
    public static <T> Stream<T> stream(PageRequest first, Function<PageRequest, Page<T>> fetch) {
        return items(new PageIterator<>(first, PageRequest::next, fetch));
    }

    /**
     * As {@link #stream}, but the first pages are smaller, and become larger up to the given size. For lists of which a page costs little,
     * so that the first items are there soon. More pages are more occasions for an entity to move between two of them.
     *
     * @param size 1 to {@value PageRequest#MAX_SIZE}
     */
    public static <T> Stream<T> growing(int size, Function<PageRequest, Page<T>> fetch) {
        int smallest = size;
        while (smallest % 2 == 0 && smallest / 2 >= LEAST_SIZE) {
            smallest /= 2;
        }
        return items(new PageIterator<>(PageRequest.firstOf(smallest), page -> largerUpTo(size, page), fetch));
    }

    /** The request for what follows: the second page of twice the size begins where the second of this size ends. */
    private static PageRequest largerUpTo(int size, PageRequest page) {
        return page.number() == 2 && page.size() < size ? new PageRequest(2, page.size() * 2) : page.next();
    }

    private static <T> Stream<T> items(Iterator<Page<T>> pages) {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, characteristics), false)
                .flatMap(page -> page.items().stream());
    }

    private static final class PageIterator<T> implements Iterator<Page<T>> {
        private final UnaryOperator<PageRequest> following;
        private final Function<PageRequest, Page<T>> fetch;
        private PageRequest next;
        private @Nullable Page<T> previous;
        /** The page that later pages are compared with, replaced at growing intervals to find cycles of any length. */
        private @Nullable Page<T> checkpoint;

        private int pagesSinceCheckpoint;
        private int checkpointInterval = 1;

        PageIterator(PageRequest first, UnaryOperator<PageRequest> following, Function<PageRequest, Page<T>> fetch) {
            this.next = first;
            this.following = following;
            this.fetch = fetch;
        }

        @Override
        public boolean hasNext() {
            return previous == null || !previous.last();
        }

        @Override
        public Page<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Page<T> page = fetch.apply(next);
            if (repeats(page, previous) || repeats(page, checkpoint)) {
                throw new UnexpectedResponse(
                        "read a list",
                        "page " + next.number() + " has the same items as an earlier page",
                        "read larger pages, and report the problem");
            }
            remember(page);
            previous = page;
            next = following.apply(next);
            return page;
        }

        private boolean repeats(Page<T> page, @Nullable Page<T> earlier) {
            return earlier != null && !page.items().isEmpty() && page.items().equals(earlier.items());
        }

        /** Applies Brent's algorithm for finding cycles. */
        private void remember(Page<T> page) {
            pagesSinceCheckpoint++;
            if (pagesSinceCheckpoint == checkpointInterval) {
                checkpoint = page;
                pagesSinceCheckpoint = 0;
                checkpointInterval *= 2;
            }
        }
    }
}
