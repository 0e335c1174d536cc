package io.github.stint.cli.command.resource;

import io.github.stint.cli.session.Session;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Deletes a resource that must be archived or marked as done first, and does both if the user wants it.
 *
 * @param retireFirst whether to archive the resource or mark it as done first
 * @param requireRetired throws if that has not been done
 * @param delete deletes the resource
 * @param retire archives the resource or marks it as done, deletes it, and returns it
 */
public record StagedDeletion<T>(
        BooleanSupplier retireFirst,
        Consumer<T> requireRetired,
        BiConsumer<Session, T> delete,
        BiFunction<Session, T, T> retire)
        implements Deletion<T> {

    @Override
    public void requireDeletable(T found) {
        if (!retireFirst.getAsBoolean()) {
            requireRetired.accept(found);
        }
    }

    @Override
    public T delete(Session session, T found) {
        return retireFirst.getAsBoolean()
                ? retire.apply(session, found)
                : CommandSpecs.returning(delete).apply(session, found);
    }
}
