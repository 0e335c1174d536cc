package io.github.stint.core.tracking;

import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.connection.Uninterrupted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Undoes a split of which a write failed. */
final class SplitUndo {

    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final SplitPlan plan;
    private final Sleeper sleeper;

    SplitUndo(TimeEntries entries, WorkspaceId workspace, SplitPlan plan, Sleeper sleeper) {
        this.entries = entries;
        this.workspace = workspace;
        this.plan = plan;
        this.sleeper = sleeper;
    }

    /** Returns the error for a part that could not be created. */
    StintException afterCreation(NewTimeEntry failed, List<TimeEntry> created, StintException reason) {
        return Uninterrupted.run(sleeper, thread -> {
            List<TimeEntry> unwanted = new ArrayList<>(created);
            if (reason.mayHaveTakenEffect()) {
                try {
                    unwanted.addAll(createdBy(failed, created, reason, thread));
                } catch (StintException failure) {
                    reason.addSuppressed(failure);
                    return unknownPart(failed.interval().start(), created, reason);
                }
            }
            return deleted(unwanted, reason);
        });
    }

    /** Returns what a creation with an unknown outcome created. */
    private List<TimeEntry> createdBy(
            NewTimeEntry failed, List<TimeEntry> created, StintException reason, Uninterrupted thread) {
        List<TimeEntry> found = like(failed, created);
        if (!found.isEmpty()) {
            return found;
        }
        if (hasWaited(thread)) {
            return like(failed, created);
        }
        // It would overlap the entry, which remains as it is.
        reason.addConsequence(ErrorMessage.of(
                "a part that starts at {} may still be created",
                failed.interval().start()));
        return List.of();
    }

    /** Returns the entry if it was changed after all; otherwise throws the error for the split. */
    TimeEntry afterUpdate(List<TimeEntry> created, StintException reason) {
        return Uninterrupted.run(sleeper, thread -> {
            if (reason.mayHaveTakenEffect()) {
                Optional<TimeEntry> changed = stored(created, reason).filter(plan::isDone);
                if (changed.isEmpty() && !hasWaited(thread)) {
                    throw unknownEntry(created, reason);
                }
                Optional<TimeEntry> settled =
                        changed.or(() -> stored(created, reason).filter(plan::isDone));
                if (settled.isPresent()) {
                    return settled.get();
                }
            }
            throw deleted(created, reason);
        });
    }

    /** Waits until a write without a response has taken effect or will not any more; returns false if the thread is interrupted. */
    private static boolean hasWaited(Uninterrupted thread) {
        return thread.sleep(Settling.SETTLE_TIME);
    }

    private Optional<TimeEntry> stored(List<TimeEntry> created, StintException reason) {
        try {
            return entries.find(workspace, plan.entry().id());
        } catch (StintException failure) {
            reason.addSuppressed(failure);
            throw unknownEntry(created, reason);
        }
    }

    /** The entries that the failed write may have created: equal to the part, and inside the entry, where no other should be. */
    private List<TimeEntry> like(NewTimeEntry part, List<TimeEntry> created) {
        Instant start = part.interval().start();
        TimeEntryQuery query = TimeEntryQuery.builder()
                .startingFrom(start)
                .startingBefore(start.plusSeconds(1))
                .build();
        return entries.all(workspace, plan.entry().userId(), query)
                .filter(entry -> !entry.id().equals(plan.entry().id()))
                .filter(entry -> created.stream().noneMatch(other -> other.id().equals(entry.id())))
                .filter(entry -> NewTimeEntry.like(entry, entry.interval()).equals(part))
                .toList();
    }

    /** Deletes what was created, and returns the error, which states that. */
    private StintException deleted(List<TimeEntry> unwanted, StintException reason) {
        List<TimeEntry> left = new ArrayList<>(unwanted);
        while (!left.isEmpty()) {
            TimeEntry last = left.get(left.size() - 1);
            try {
                entries.delete(workspace, last.id());
            } catch (NotFound alreadyDeleted) {
                reason.addSuppressed(alreadyDeleted);
            } catch (StintException failure) {
                reason.addSuppressed(failure);
                return new PartlyChanged(
                        reason,
                        ErrorMessage.of("the entry " + plan.entry().id()
                                + " was not shortened, and these parts of it may exist too: " + ids(left)),
                        deletion(left),
                        left.stream().map(entry -> entry.id().value()).toList());
            }
            left.remove(last);
        }
        String parts =
                unwanted.isEmpty() ? "" : ", and the parts that were created (" + ids(unwanted) + ") were deleted";
        reason.addConsequence(ErrorMessage.of("the entry was not split" + parts));
        return reason;
    }

    private StintException unknownPart(Instant start, List<TimeEntry> created, StintException reason) {
        String parts = created.isEmpty() ? "" : ", and these parts of it exist too: " + ids(created);
        return new PartlyChanged(
                reason,
                ErrorMessage.of("the entry " + plan.entry().id() + " is unchanged" + parts)
                        .plus(ErrorMessage.of("; it is not known whether a part was created that starts at {}", start)),
                (created.isEmpty() ? "" : deletion(created) + ", and ")
                        + "look for such an entry and delete it if it exists",
                created.stream().map(entry -> entry.id().value()).toList());
    }

    private StintException unknownEntry(List<TimeEntry> created, StintException reason) {
        TimeEntry changed = plan.changed();
        ErrorMessage times = changed.interval()
                .end()
                .map(end -> ErrorMessage.of("ends at {}", end))
                .orElseGet(
                        () -> ErrorMessage.of("starts at {}", changed.interval().start()));
        return new PartlyChanged(
                reason,
                ErrorMessage.of("the other parts of the entry exist: " + ids(created)
                                + "; it is not known whether the entry " + changed.id() + " already ")
                        .plus(times),
                "look at the entry: if it does, the split is complete; if it has its old times, " + deletion(created),
                created.stream().map(entry -> entry.id().value()).toList());
    }

    private static String deletion(List<TimeEntry> left) {
        return "delete " + ids(left);
    }

    private static String ids(List<TimeEntry> of) {
        return String.join(", ", of.stream().map(entry -> entry.id().value()).toList());
    }
}
