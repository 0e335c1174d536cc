package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * What a write was meant to do, so that a program or a person can find out whether it took effect. The implementations, which have the
 * values, are in the package {@code attempt}. Immutable.
 */
public interface AttemptedWrite {

    /** Returns the operation, as a verb and its object: {@code create time entry}. */
    String operation();

    /** Returns the kind of what was to be created, changed or deleted. */
    EntityKind kind();

    /** Returns the id of the workspace; empty for a workspace or a connection itself. */
    Optional<String> workspace();

    /** Returns the id of the user whose time it is; empty if the call did not name one, or for another kind than a time entry. */
    Optional<String> user();

    /** Returns the id of the entity; empty for one that was to be created, and for the running timer. */
    Optional<String> id();

    /** Returns when the call began, by the clock of the adapter; empty if the adapter has none. */
    Optional<Instant> at();

    /** Returns what it is about, such as {@code the time entry "Review" from 9:00 to 10:00}, with its instants as values. */
    ErrorMessage subject();
}
