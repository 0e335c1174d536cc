package io.github.stint.core.timeentry;

/** The type of a time entry. */
public enum TimeEntryType {
    /** Work. */
    REGULAR,
    /** A break in the work. */
    BREAK,
    /** A holiday; only the service creates these. */
    HOLIDAY,
    /** Time off; only the service creates these. */
    TIME_OFF,
    /** A type that this version does not know. */
    OTHER
}
