package io.github.stint.core.tracking;

import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.connection.Uninterrupted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
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

    /**
     * Returns the error for a part that could not be created. If it is not known whether it was, it is not deleted: an equal entry may be one
     * that a person entered.
     */
    StintException afterCreation(NewTimeEntry failed, List<TimeEntry> created, StintException reason) {
        return Uninterrupted.run(() -> {
            List<TimeEntry> left = delete(created, reason);
            return reason.mayHaveTakenEffect()
                    ? unknownPart(failed, created, left, reason)
                    : undone(created, left, reason);
        });
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
            throw undone(created, delete(created, reason), reason);
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

    /** The entries that the failed write may have created; empty if one of that second cannot be read as a whole. */
    private List<TimeEntry> like(NewTimeEntry part, List<TimeEntry> created, StintException reason) {
        UserId user = plan.entry().userId();
        Fingerprint wanted = Fingerprint.of(user, part);
        Instant start = part.interval().start();
        TimeEntryQuery query = TimeEntryQuery.builder()
                .startingFrom(start)
                .startingBefore(start.plusSeconds(1))
                .build();
        try {
            return entries.allStrict(workspace, user, query)
                    .filter(entry -> !entry.id().equals(plan.entry().id()))
                    .filter(entry ->
                            created.stream().noneMatch(other -> other.id().equals(entry.id())))
                    .filter(entry -> Fingerprint.of(entry).equals(wanted))
                    .toList();
        } catch (StintException failure) {
            reason.addSuppressed(failure);
            return List.of();
        }
    }

    /** Deletes what was created, the last one first, and returns what is left after a failure. */
    private List<TimeEntry> delete(List<TimeEntry> created, StintException reason) {
        List<TimeEntry> left = new ArrayList<>(created);
        while (!left.isEmpty()) {
            TimeEntry last = left.get(left.size() - 1);
            try {
                entries.delete(workspace, last.id());
            } catch (NotFound alreadyDeleted) {
                reason.addSuppressed(alreadyDeleted);
            } catch (StintException failure) {
                reason.addSuppressed(failure);
                return left;
            }
            left.remove(last);
        }
        return left;
    }

    private StintException undone(List<TimeEntry> created, List<TimeEntry> left, StintException reason) {
        if (left.isEmpty()) {
            reason.addConsequence(ErrorMessage.of("the entry was not split" + deleted(created)));
            return reason;
        }
        return new PartlyChanged(
                reason,
                ErrorMessage.of("the entry " + plan.entry().id()
                        + " was not shortened, and these parts of it may exist too: " + ids(left)),
                deletion(left),
                values(left));
    }

    private StintException unknownPart(
            NewTimeEntry part, List<TimeEntry> created, List<TimeEntry> left, StintException reason) {
        List<TimeEntry> equal = like(part, created, reason);
        String parts = left.isEmpty() ? deleted(created) : ", and these parts of it may exist too: " + ids(left);
        String found = equal.isEmpty() ? "" : "; these entries are equal to it: " + ids(equal);
        String repair = equal.isEmpty()
                ? "look for such an entry, and delete it if it exists"
                : "look at the equal entries, and delete the one that should not exist";
        return new PartlyChanged(
                reason,
                ErrorMessage.of("the entry " + plan.entry().id() + " is unchanged" + parts)
                        .plus(ErrorMessage.of(
                                "; it is not known whether a part was created that starts at {}" + found,
                                part.interval().start())),
                left.isEmpty() ? repair : deletion(left) + ", and " + repair,
                values(left));
    }

    private static String deleted(List<TimeEntry> created) {
        return created.isEmpty() ? "" : ", and the parts that were created (" + ids(created) + ") were deleted";
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
                values(created));
    }

    private static String deletion(List<TimeEntry> left) {
        return "delete " + ids(left);
    }

    private static String ids(List<TimeEntry> of) {
        return String.join(", ", values(of));
    }

    private static List<String> values(List<TimeEntry> of) {
        return of.stream().map(entry -> entry.id().value()).toList();
    }
}
