package io.github.stint.core.attempt;

/** A change to another state that has no further data. */
public enum Transition {
    /** A project, client or tag is archived. */
    ARCHIVE,
    /** A project, client or tag is active again. */
    RESTORE,
    /** A task is done. */
    COMPLETE,
    /** A task is active again. */
    REOPEN
}
