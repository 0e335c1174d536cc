package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Session;

/** How a resource is deleted. */
public interface Deletion<T> {

    /** Throws if the resource cannot be deleted in its state. */
    default void requireDeletable(T found) {}

    /** Deletes the resource, and returns it as it was just before. */
    T delete(Session session, T found);
}
