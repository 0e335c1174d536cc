package io.github.stint.core.page;

import io.github.stint.core.error.UnexpectedAnswer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page. */
public final class Pages {

    private Pages() {}

    /**
     * All items from the given page on, each page being fetched only when its first item is needed. An entity that moves
     * between two pages while they are read may be seen twice or not at all, as always with numbered pages.
     *
     * <p>The stream is sequential and throws what {@code fetch} throws; pages that come again and again are an
     * {@link UnexpectedAnswer}, because reading on would never end.
     */
    public static <T> Stream<T> stream(PageRequest first, Function<PageRequest, Page<T>> fetch) {
        Iterator<Page<T>> pages = new PageIterator<>(first, fetch);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, traits), false)
                .flatMap(page -> page.items().stream());
    }

    private static final class PageIterator<T> implements Iterator<Page<T>> {
        private final Function<PageRequest, Page<T>> fetch;
        private PageRequest next;
        private @Nullable Page<T> previous;
        /** What later pages are compared with; renewed ever more seldom, so that a round of any length is found in the end. */
        private @Nullable Page<T> landmark;

        private int steps;
        private int stepsToTheNextLandmark = 1;

        PageIterator(PageRequest first, Function<PageRequest, Page<T>> fetch) {
            this.next = first;
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
            if (repeats(page, previous) || repeats(page, landmark)) {
                throw new UnexpectedAnswer(
                        "read a list",
                        "page " + next.number() + " repeats a page before it",
                        "ask for fewer or larger pages, and report it");
            }
            remember(page);
            previous = page;
            next = next.next();
            return page;
        }

        private boolean repeats(Page<T> page, @Nullable Page<T> earlier) {
            return earlier != null && !page.items().isEmpty() && page.items().equals(earlier.items());
        }

        /** As Brent finds cycles. */
        private void remember(Page<T> page) {
            steps++;
            if (steps == stepsToTheNextLandmark) {
                landmark = page;
                steps = 0;
                stepsToTheNextLandmark *= 2;
            }
        }
    }
}
