package io.github.stint.core.history;

import io.github.stint.core.error.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The contents of a journal. Immutable. Only the latest {@value #MAX_CHANGES} changes are kept.
 *
 * @param nextNumber the number of the next change; never used before
 * @param changes oldest first
 */
public record Changes(long nextNumber, List<Change> changes) {

    /** How many changes are kept. */
    public static final int MAX_CHANGES = 100;

    /** Copies the list. */
    public Changes {
        changes = List.copyOf(changes);
    }

    /** Returns an empty journal. */
    public static Changes none() {
        return new Changes(1, List.of());
    }

    /** Returns the changes of that scope, latest first. */
    public List<Change> of(ChangeScope scope) {
        List<Change> latestFirst = new ArrayList<>();
        changes.stream().filter(change -> change.scope().equals(scope)).forEach(change -> latestFirst.add(0, change));
        return List.copyOf(latestFirst);
    }

    /** Returns the change with that number, or empty if it was undone or is too old. */
    public Optional<Change> find(long number) {
        return changes.stream().filter(change -> change.number() == number).findFirst();
    }

    /** Adds a change, whose number is {@link #nextNumber}. */
    public Changes add(Instant at, ChangeScope scope, String command, ChangeAuthor author, Step first) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(nextNumber, at, scope, command, author, List.of(first)));
        return new Changes(nextNumber + 1, all.subList(Math.max(0, all.size() - MAX_CHANGES), all.size()));
    }

    /**
     * Adds a step to the change with that number. Steps of the same entity become one; steps that cancel each other out are removed, and
     * so is a change without steps.
     */
    public Changes extend(long number, Step step) {
        return replace(number, change -> change.withSteps(merged(change.steps(), step)));
    }

    private static List<Step> merged(List<Step> steps, Step step) {
        List<Step> all = new ArrayList<>(steps);
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).concernsSameAs(step)) {
                Step both = all.get(at).then(step);
                if (both.changesNothing()) {
                    all.remove(at);
                } else {
                    all.set(at, both);
                }
                return all;
            }
        }
        all.add(step);
        return all;
    }

    /** Removes a step that was undone, and the change if it has no others. */
    public Changes removeStep(long number, Step undone) {
        return replace(
                number,
                change -> change.withSteps(change.steps().stream()
                        .filter(step -> !step.equals(undone))
                        .toList()));
    }

    /** Removes the change with that number, if it exists. */
    public Changes remove(long number) {
        return replace(number, change -> change.withSteps(List.of()));
    }

    /** Replaces the id of an entity that was created again. */
    public Changes replaceId(EntityKind kind, String oldId, String newId) {
        return new Changes(
                nextNumber,
                changes.stream()
                        .map(change -> change.withSteps(change.steps().stream()
                                .map(step -> step.withId(kind, oldId, newId))
                                .toList()))
                        .toList());
    }

    private Changes replace(long number, UnaryOperator<Change> replacement) {
        List<Change> kept = new ArrayList<>();
        for (Change change : changes) {
            Change replaced = change.number() == number ? replacement.apply(change) : change;
            if (!replaced.steps().isEmpty()) {
                kept.add(replaced);
            }
        }
        return new Changes(nextNumber, kept);
    }
}
