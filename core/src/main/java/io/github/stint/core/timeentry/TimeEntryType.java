package io.github.stint.core.timeentry;

/** What kind of time it is. */
public enum TimeEntryType {
    /** Work. */
    REGULAR,
    /** A break in the work. */
    BREAK,
    /** A holiday; the service makes these itself. */
    HOLIDAY,
    /** Time off; the service makes these itself. */
    TIME_OFF,
    /** Something that this version does not know. */
    OTHER
}
