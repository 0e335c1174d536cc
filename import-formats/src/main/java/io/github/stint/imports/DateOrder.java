package io.github.stint.imports;

/** The order of a date whose year is last, such as 03/04/2026. */
public enum DateOrder {
    /** The third of April. */
    DAY_FIRST,
    /** The fourth of March. */
    MONTH_FIRST
}
