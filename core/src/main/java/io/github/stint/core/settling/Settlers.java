package io.github.stint.core.settling;

import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.attempt.Deletion;
import io.github.stint.core.attempt.TimerStop;
import io.github.stint.core.attempt.Update;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/** How each kind of write is settled. Sends nothing. Safe for use by several threads. */
final class Settlers {

    private final Stint stint;
    private final EntryRegistry registry;
    private final ResourceSettlers resources;

    /** Settles writes to these ports. */
    Settlers(Stint stint, EntryRegistry registry) {
        this.stint = stint;
        this.registry = registry;
        this.resources = new ResourceSettlers(this::fresh, stint::creationCheck);
    }

    /** What a cache holds is not what is stored. */
    private Stint fresh() {
        return Cached.bypass(stint);
    }

    /**
     * Returns how the write is settled; empty if that is not known.
     *
     * @param result the type of its result
     * @throws Cancelled if the thread is interrupted while it waits for another call that creates an equal entry; nothing was sent
     */
    Optional<Settler> of(Attempt attempt, Class<?> result) {
        return switch (attempt.kind()) {
            case TIME_ENTRY -> Optional.of(ofEntry(attempt, result));
            case CLIENT, PROJECT, TASK, TAG, WORKSPACE -> resources.of(attempt);
            case CONNECTION ->
                attempt instanceof Deletion deletion
                        ? Optional.of(new DeletionSettler(() -> fresh().connections()
                                .find(new ConnectionId(deletion.id().orElseThrow()))))
                        : Optional.empty();
            case USER -> Optional.empty();
        };
    }

    private Settler ofEntry(Attempt attempt, Class<?> result) {
        if (attempt instanceof Creation creation && creation.value() instanceof NewTimeEntry entry) {
            return created(creation, entry, result);
        } else if (attempt instanceof TimerStop stop) {
            return new TimerStopSettler(this::fresh, registry, stop);
        }
        WorkspaceId workspace = attempt.target().workspace().orElseThrow();
        TimeEntryId id = new TimeEntryId(attempt.id().orElseThrow());
        return attempt instanceof Update change && change.value() instanceof TimeEntryChange values
                ? new ChangeSettler<>(
                        () -> fresh().timeEntries().find(workspace, id),
                        entry -> isAsMeant(values, entry),
                        TimeEntry::running)
                : new DeletionSettler(() -> fresh().timeEntries().find(workspace, id));
    }

    private Settler created(Creation creation, NewTimeEntry entry, Class<?> result) {
        try {
            return new EntryCreationSettler(
                    this::fresh, registry, creation, entry, stint::creationCheck, result.equals(TimerStarted.class));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Cancelled.interrupted(
                    creation.operation(), "interrupted while waiting for a call that creates an equal entry");
        }
    }

    private static boolean isAsMeant(TimeEntryChange change, TimeEntry now) {
        TimeEntry meant;
        try {
            meant = change.applyTo(now);
        } catch (InvalidValue otherwise) {
            return false;
        }
        return Fingerprint.of(meant).equals(Fingerprint.of(now))
                && meant.billable() == now.billable()
                && meant.type() == now.type()
                && meant.customFields().equals(now.customFields());
    }
}
