package io.github.stint.cli.session;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first values of another iterator. */
final class LimitedIterator<T> implements Iterator<T> {

    private final Iterator<T> values;
    private int left;

    LimitedIterator(Iterator<T> values, int limit) {
        this.values = values;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && values.hasNext();
    }

    @Override
    public T next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        return values.next();
    }

    /** Returns whether the limit was reached and there are more values, which may need another request. */
    boolean isCut() {
        return left == 0 && values.hasNext();
    }
}
