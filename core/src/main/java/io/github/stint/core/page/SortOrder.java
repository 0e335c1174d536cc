package io.github.stint.core.page;

import java.util.Comparator;

/** Which end of a list comes first. */
public enum SortOrder {
    ASCENDING,
    DESCENDING;

    /** The given order, or its reverse. */
    public <T> Comparator<T> of(Comparator<T> ascending) {
        return this == ASCENDING ? ascending : ascending.reversed();
    }
}
