package io.github.stint.core.receipt;

/** What is known of a row after a run. */
public enum Outcome {
    /** The entry was created. */
    CREATED,
    /** The entry was changed. */
    UPDATED,
    /** The entry was deleted. */
    DELETED,
    /** An equal entry existed before, which belongs to no other row. Nothing was created. */
    EXISTED,
    /** The workspace had no entry with the id that was to be deleted. Nothing was deleted. */
    ABSENT,
    /** The response to the write was lost or invalid; reading what is stored has shown that it took effect. */
    SETTLED,
    /** The row was rejected, as it would be again; other rows are not affected. */
    REFUSED,
    /** The row was not attempted, or its attempt had no effect, for a reason that concerns all rows. A later run may succeed. */
    NOT_STORED,
    /** It could not be found out whether the write took effect. A later run finds it out. */
    UNKNOWN;

    /** Returns whether what the row intends is stored now. */
    public boolean isDone() {
        return this != REFUSED && this != NOT_STORED && this != UNKNOWN;
    }
}
