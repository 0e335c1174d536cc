package io.github.stint.core.page;

import io.github.stint.core.error.InvalidValue;

/**
 * Which page of a list.
 *
 * @param number counted from 1
 * @param size how many items a page has, 1 to {@value #LARGEST}
 */
public record PageRequest(int number, int size) {

    /** The largest page that the service gives. */
    public static final int LARGEST = 5000;

    private static final int USUAL = 50;
    private static final int BULK = 200;

    /** Checks the limits; throws {@link InvalidValue} outside of them. */
    public PageRequest {
        if (number < 1) {
            throw new InvalidValue("read a list", "page", "there is no page " + number, "pages are counted from 1");
        }
        if (size < 1 || size > LARGEST) {
            throw new InvalidValue(
                    "read a list", "page-size", "a page cannot have " + size + " items", "use 1 to " + LARGEST);
        }
    }

    /** The first page, of the service's usual 50 items. */
    public static PageRequest first() {
        return new PageRequest(1, USUAL);
    }

    /** The first page for reading a whole list: larger than usual, because each page costs a call. */
    public static PageRequest firstInBulk() {
        return new PageRequest(1, BULK);
    }

    /** The first page with so many items. */
    public static PageRequest firstOf(int size) {
        return new PageRequest(1, size);
    }

    /** The page after this one. */
    public PageRequest next() {
        return new PageRequest(number + 1, size);
    }

    /** How many items lie before this page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
