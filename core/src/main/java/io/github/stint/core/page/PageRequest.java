package io.github.stint.core.page;

import io.github.stint.core.error.InvalidValue;

/**
 * The number and size of a page.
 *
 * @param number the page number, starting at 1
 * @param size the number of items of a page, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) {

    /** The maximum page size of the service. */
    public static final int MAX_SIZE = 5000;

    /**
     * The page size for complete lists of large items. A project comes with each of its members, and a time entry with its whole project, so
     * that a page of the maximum size could be larger than a response may be.
     */
    public static final int BULK_SIZE = 1000;

    private static final int DEFAULT_SIZE = 50;
    private static final String OPERATION = "read a list";

    /** Throws {@link InvalidValue} if the number or the size is out of range. */
    public PageRequest {
        if (number < 1) {
            throw new InvalidValue(OPERATION, "page", "invalid page number " + number, "use 1 or more");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidValue(OPERATION, "page-size", "invalid page size " + size, "use 1 to " + MAX_SIZE);
        }
    }

    /** Returns a request for the first page, with the default size of 50 items. */
    public static PageRequest first() {
        return new PageRequest(1, DEFAULT_SIZE);
    }

    /** Returns a request for the first page of {@value #BULK_SIZE} items: for complete lists, where larger pages need fewer requests. */
    public static PageRequest firstInBulk() {
        return new PageRequest(1, BULK_SIZE);
    }

    /** Returns a request for the first page with this size. */
    public static PageRequest firstOf(int size) {
        return new PageRequest(1, size);
    }

    /** Returns a request for the page after this one. */
    public PageRequest next() {
        return new PageRequest(number + 1, size);
    }

    /** Returns the number of items before this page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
