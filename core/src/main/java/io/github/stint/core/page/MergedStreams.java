package io.github.stint.core.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges streams that are in the same order into one. */
public final class MergedStreams {

    private MergedStreams() {}

    /**
     * Returns the items of all streams in their order. The result is sequential and reads from each stream only as far as needed: one
     * item of every stream before the first item. Closing it closes all streams.
     *
     * @param order the order in which every stream has its items
     */
    public static <T> Stream<T> inOrder(Comparator<? super T> order, List<Stream<T>> streams) {
        if (streams.size() == 1) {
            return streams.get(0);
        }
        Iterator<T> merged = new MergingIterator<>(order, streams);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        Stream<T> result = StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, characteristics), false);
        for (Stream<T> stream : streams) {
            result = result.onClose(stream::close);
        }
        return result;
    }

    /** The next item of a stream, and the items after it. */
    private record Head<T>(T next, Iterator<T> rest) {}

    private static final class MergingIterator<T> implements Iterator<T> {

        private final PriorityQueue<Head<T>> heads;
        private final List<Stream<T>> unread;

        MergingIterator(Comparator<? super T> order, List<Stream<T>> streams) {
            this.heads = new PriorityQueue<>(Comparator.comparing(Head::next, order));
            this.unread = new ArrayList<>(streams);
        }

        @Override
        public boolean hasNext() {
            // Not in the constructor, because nothing is read before the first item is needed.
            unread.forEach(stream -> push(stream.iterator()));
            unread.clear();
            return !heads.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Head<T> head = heads.remove();
            push(head.rest());
            return head.next();
        }

        private void push(Iterator<T> items) {
            if (items.hasNext()) {
                heads.add(new Head<>(items.next(), items));
            }
        }
    }
}
