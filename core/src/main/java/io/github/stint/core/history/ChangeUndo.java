package io.github.stint.core.history;

import io.github.stint.core.Stint;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Undoes recorded changes: deletes the time entries that a change created, creates those that it deleted, with new ids, and writes back
 * the old values of what it changed, of projects, clients, tasks and tags too. A timer that it stopped runs again. A project, client or tag
 * that it created is archived, and a task is marked as done, because time entries may refer to it; for the same reason the deletion of one
 * cannot be undone. Safe for use by several threads.
 */
public final class ChangeUndo {

    /** To find out what is stored now, and to update it, which may replace a running timer. */
    private static final int REQUESTS_OF_A_STEP = 6;

    private final Stint stint;
    private final ChangeJournal journal;
    private final Consumer<Unavailable> problems;

    /**
     * Undoes changes.
     *
     * @param stint the ports without a recorder, so that undoing is not recorded; their writes are settled ({@link Settling})
     * @param journal the journal from which undone changes are removed
     * @param problems receives the error if the journal cannot be written
     */
    public ChangeUndo(Stint stint, ChangeJournal journal, Consumer<Unavailable> problems) {
        this(stint, journal, problems, new Settling());
    }

    /**
     * As {@link #ChangeUndo(Stint, ChangeJournal, Consumer)}.
     *
     * @param settling settles the writes, unless the ports do that already
     */
    public ChangeUndo(Stint stint, ChangeJournal journal, Consumer<Unavailable> problems, Settling settling) {
        this.stint = settling.around(stint);
        this.journal = journal;
        this.problems = problems;
    }

    /** Returns the error if there is no change to undo. */
    public static Refused nothing() {
        return Undoable.impossible(
                "there is no change to undo",
                "changes are recorded per workspace and account, and the latest " + Changes.MAX_CHANGES + " are kept");
    }

    /** Returns the most requests that undoing the change takes. */
    public static int requests(Change change) {
        return REQUESTS_OF_A_STEP * change.steps().size();
    }

    /**
     * Undoes the change. Everything that it changed is read first, with one request each: if something is not as the change left it,
     * nothing is undone. If a write fails midway, undoing again continues with the rest.
     *
     * @throws Refused if the change cannot be undone, something was changed since, or another timer is running that would be stopped;
     *     nothing is undone
     * @throws PartlyChanged if a write failed after another, or may have had an effect
     */
    public UndoneChange undo(Change change) {
        EntryUndo entries = new EntryUndo(stint.timeEntries(), change.scope().workspace());
        EntityUndo entities = new EntityUndo(stint, change.scope().workspace());
        change.steps().forEach(ChangeUndo::requireUndoable);
        List<Step> pending = pending(change, entries, entities);
        requireNoOtherTimer(pending, entries);
        List<UndoneStep> undone = new ArrayList<>();
        for (Step step : pending) {
            UndoneStep result;
            try {
                result = undo(step, entries, entities);
            } catch (StintException reason) {
                throw failure(pending, undone, reason);
            }
            undone.add(result);
            forget(change, step, result);
        }
        return new UndoneChange(change, undone);
    }

    private static void requireUndoable(Step step) {
        step.obstacle().ifPresent(reason -> {
            throw Undoable.impossible("the last change cannot be undone: " + reason, "look at what is stored now");
        });
        step.known().filter(state -> state.kind() != EntityKind.TIME_ENTRY).ifPresent(state -> {
            if (step.after().isEmpty()) {
                throw Undoable.impossible(
                        "the last change deleted " + Undoable.named(state) + ", which cannot be undone",
                        "create it again, and assign the time entries that had it");
            }
        });
    }

    /** Returns the steps that are still to be undone, in their order; usually all. */
    private List<Step> pending(Change change, EntryUndo entries, EntityUndo entities) {
        List<Step> pending = change.steps().stream()
                .filter(step -> !isUndone(step, entries, entities))
                .sorted(Comparator.comparing(Undoable::order))
                .toList();
        if (pending.isEmpty()) {
            journal.update(changes -> changes.remove(change.number()));
            throw Undoable.changedSince(
                    "the last change was already taken back by other means; undo again for the one before");
        }
        return pending;
    }

    /** Returns whether the entity is as it was before the change; throws if it is not as the change left it either. */
    private static boolean isUndone(Step step, EntryUndo entries, EntityUndo entities) {
        if (step.after().isEmpty()) {
            // An entry with the same content may be another one, which was logged twice.
            return false;
        }
        Snapshot after = step.after().get();
        Optional<Snapshot> now =
                after.kind() == EntityKind.TIME_ENTRY ? entries.current(after) : entities.current(after);
        if (now.isEmpty()) {
            if (step.before().isEmpty()) {
                return true;
            }
            throw Undoable.changedSince(Undoable.named(after) + " does not exist any more");
        }
        if (now.get().isSameAs(after)) {
            return false;
        }
        Optional<Snapshot> undone = step.createdForEntries() ? Optional.of(after.archived()) : step.before();
        if (undone.filter(now.get()::isSameAs).isPresent()) {
            return true;
        }
        throw Undoable.changedSince(
                Undoable.named(after) + " has changed since: " + String.join(", ", after.differences(now.get())));
    }

    private static void requireNoOtherTimer(List<Step> pending, EntryUndo entries) {
        List<Snapshot> restarted = pending.stream()
                .filter(step -> Undoable.isRunning(step.before()) && !Undoable.isRunning(step.after()))
                .flatMap(step -> step.before().stream())
                .toList();
        if (restarted.isEmpty()) {
            return;
        }
        Optional<TimeEntry> running = entries.running(restarted.get(0));
        boolean ends = running.isEmpty()
                || pending.stream()
                        .filter(step -> Undoable.isRunning(step.after()))
                        .anyMatch(step -> step.concerns(
                                EntityKind.TIME_ENTRY, running.get().id().value()));
        if (!ends) {
            throw Undoable.changedSince(
                    "another timer is running (" + running.get().id() + "), and would be stopped if "
                            + Undoable.named(restarted.get(0)) + " ran again");
        }
    }

    private static UndoneStep undo(Step step, EntryUndo entries, EntityUndo entities) {
        if (step.createdForEntries()) {
            return entities.archive(step.after().orElseThrow());
        }
        if (step.before().isEmpty()) {
            return entries.delete(step.after().orElseThrow());
        }
        Snapshot before = step.before().get();
        if (step.after().isEmpty()) {
            return entries.recreate(before);
        }
        Snapshot after = step.after().get();
        return after.kind() == EntityKind.TIME_ENTRY ? entries.restore(before, after) : entities.restore(before, after);
    }

    private void forget(Change change, Step step, UndoneStep result) {
        try {
            journal.update(changes -> {
                Changes rest = changes.removeStep(change.number(), step);
                return result.action() == UndoneStep.Action.RECREATED
                        ? rest.replaceId(
                                EntityKind.TIME_ENTRY,
                                result.before().id(),
                                result.state().id())
                        : rest;
            });
        } catch (Unavailable reason) {
            problems.accept(reason);
        }
    }

    private static StintException failure(List<Step> pending, List<UndoneStep> undone, StintException reason) {
        if (undone.isEmpty() && !reason.mayHaveTakenEffect()) {
            return reason;
        }
        List<Step> rest = pending.subList(undone.size(), pending.size());
        String done = undone.stream().map(step -> Undoable.named(step.before())).collect(Collectors.joining(", "));
        String left = rest.stream()
                .flatMap(step -> step.known().stream())
                .map(Undoable::named)
                .collect(Collectors.joining(", "));
        return new PartlyChanged(
                reason,
                ErrorMessage.of((done.isEmpty() ? "" : "undone: " + done + "; ")
                        + (reason.mayHaveTakenEffect() ? "not undone for certain: " : "not undone: ")
                        + left),
                "undo again, which continues with the rest",
                rest.stream()
                        .filter(step -> step.before().isEmpty())
                        .flatMap(step -> step.after().stream())
                        .map(Snapshot::id)
                        .toList());
    }
}
