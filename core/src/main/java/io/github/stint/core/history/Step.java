package io.github.stint.core.history;

import io.github.stint.core.error.EntityKind;
import java.util.Optional;

/**
 * What a change did to one entity.
 *
 * @param before its state before the change; empty if the change created it, or the state is not known
 * @param after its state after the change; empty if the change deleted it, or the state is not known
 * @param obstacle why the change cannot be undone: a clause without a full stop; empty if it can, as far as the journal knows
 */
public record Step(Optional<Snapshot> before, Optional<Snapshot> after, Optional<String> obstacle) {

    /** Returns the step of a creation. */
    public static Step created(Snapshot after) {
        return new Step(Optional.empty(), Optional.of(after), Optional.empty());
    }

    /** Returns the step of a change. */
    public static Step changed(Snapshot before, Snapshot after) {
        return new Step(Optional.of(before), Optional.of(after), Optional.empty());
    }

    /** Returns the step of a deletion. */
    public static Step deleted(Snapshot before) {
        return new Step(Optional.of(before), Optional.empty(), Optional.empty());
    }

    /** Returns a step that cannot be undone, such as one with an unknown outcome. */
    public static Step obstacle(String reason) {
        return new Step(Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** Returns the known state: that after the change, or else the one before. */
    public Optional<Snapshot> known() {
        return after.or(() -> before);
    }

    boolean concerns(EntityKind kind, String id) {
        return known().filter(state -> state.kind() == kind && state.id().equals(id))
                .isPresent();
    }

    boolean concernsSameAs(Step other) {
        return other.known().filter(state -> concerns(state.kind(), state.id())).isPresent();
    }

    /** Returns both steps as one: from the state before this to the state after the other. */
    Step then(Step next) {
        return new Step(before, next.after, obstacle.or(next::obstacle));
    }

    /** Whether it created something that time entries may refer to, so that it is archived when the step is undone. */
    boolean createdForEntries() {
        return obstacle.isEmpty()
                && before.isEmpty()
                && after.filter(state -> state.kind() != EntityKind.TIME_ENTRY).isPresent();
    }

    boolean changesNothing() {
        boolean same = before.isPresent() && after.isPresent() && before.get().isSameAs(after.get());
        return obstacle.isEmpty() && (same || (before.isEmpty() && after.isEmpty()));
    }

    Step withId(EntityKind kind, String oldId, String newId) {
        return concerns(kind, oldId)
                ? new Step(before.map(state -> state.withId(newId)), after.map(state -> state.withId(newId)), obstacle)
                : this;
    }
}
