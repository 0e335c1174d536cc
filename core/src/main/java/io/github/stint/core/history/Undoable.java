package io.github.stint.core.history;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.Optional;

/** The errors of what cannot be undone, and the order in which steps are undone. */
final class Undoable {

    static final String OPERATION = "undo";

    private Undoable() {}

    static Refused changedSince(String message) {
        return new Refused(
                OPERATION, Rule.CHANGED_SINCE, ErrorMessage.of(message), "correct it by hand; nothing was undone");
    }

    static Refused impossible(String message, String hint) {
        return new Refused(OPERATION, Rule.NOT_UNDOABLE, ErrorMessage.of(message), hint);
    }

    /** The name of an entity for messages: {@code the tag "deep"}, or {@code the time entry "Review" (6650…)}. */
    static String named(Snapshot state) {
        String label = state.label().isEmpty() ? "" : "\"" + state.label() + "\" ";
        return "the " + state.kind().word() + " " + label + "(" + state.id() + ")";
    }

    /**
     * Returns when a step is undone: what runs is ended or deleted first, what runs again comes after that, and time that was cut off is
     * restored before the entries that got it are deleted, so that none is missing. What entries refer to is archived last: tasks before their
     * projects, and projects before their clients.
     */
    static int order(Step step) {
        boolean runs = isRunning(step.after());
        boolean runsAgain = isRunning(step.before());
        if (step.createdForEntries()) {
            return orderOfArchiving(step.after().orElseThrow().kind());
        }
        if (step.before().isEmpty()) {
            return runs ? 0 : 4;
        }
        if (runsAgain && !runs) {
            return 3;
        }
        return step.after().isPresent() ? 1 : 2;
    }

    private static int orderOfArchiving(EntityKind kind) {
        return switch (kind) {
            case CLIENT -> 7;
            case PROJECT -> 6;
            default -> 5;
        };
    }

    static boolean isRunning(Optional<Snapshot> state) {
        return state.flatMap(Snapshot::entry).filter(TimeEntry::running).isPresent();
    }
}
