package io.github.stint.core.page;

import java.util.Comparator;

/** The direction in which a list is sorted. */
public enum SortOrder {
    ASCENDING,
    DESCENDING;

    /** Returns the comparator, reversed if the order is descending. */
    public <T> Comparator<T> of(Comparator<T> ascending) {
        return this == ASCENDING ? ascending : ascending.reversed();
    }
}
