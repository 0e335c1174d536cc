package io.github.stint.adapter.maton.internal.error;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.StintException;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is being done, so that whatever goes wrong can be told in the words of the domain. Immutable. */
public final class Operation {

    private final String operation;
    private final Map<EntityKind, List<String>> references;
    private final @Nullable EntityKind subject;
    private final @Nullable String name;
    private final @Nullable Function<String, StintException> onAbsence;

    private Operation(
            String operation,
            Map<EntityKind, List<String>> references,
            @Nullable EntityKind subject,
            @Nullable String name,
            @Nullable Function<String, StintException> onAbsence) {
        this.operation = operation;
        this.references = references;
        this.subject = subject;
        this.name = name;
        this.onAbsence = onAbsence;
    }

    /** Something that is done, as a verb and its object: {@code create project}. */
    public static Operation to(String operation) {
        return new Operation(operation, Map.of(), null, null, null);
    }

    /** Done in that workspace. */
    public Operation in(WorkspaceId workspace) {
        return naming(EntityKind.WORKSPACE, List.of(workspace));
    }

    /** Done to that one, which is what it is all about. */
    public Operation on(EntityKind kind, Object id) {
        Operation referring = naming(kind, List.of(id));
        return new Operation(operation, referring.references, kind, name, onAbsence);
    }

    /** Done to something new of that kind. */
    public Operation onNew(EntityKind kind) {
        return new Operation(operation, references, kind, name, onAbsence);
    }

    /** Names those, too, which have to exist. */
    public Operation naming(EntityKind kind, Collection<?> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        Map<EntityKind, List<String>> all = new EnumMap<>(EntityKind.class);
        all.putAll(references);
        all.put(kind, ids.stream().map(Object::toString).toList());
        return new Operation(operation, all, subject, name, onAbsence);
    }

    /** Names that one, too, if there is one; it has to exist. */
    public Operation naming(EntityKind kind, Optional<?> id) {
        return naming(kind, id.map(List::of).orElse(List.of()));
    }

    /** Gives that name to what it is about. */
    public Operation called(String newName) {
        return new Operation(operation, references, subject, newName, onAbsence);
    }

    /**
     * Says what it means when the service answers that there is nothing there.
     *
     * @param error makes the error for the operation
     */
    public Operation whenNothingIsThere(Function<String, StintException> error) {
        return new Operation(operation, references, subject, name, error);
    }

    /** What is done, as a verb and its object. */
    public String operation() {
        return operation;
    }

    /** The kind of what it is about; empty if it is about nothing in particular. */
    Optional<EntityKind> subject() {
        return Optional.ofNullable(subject);
    }

    /** The id that was named; several are put together, because the service does not say which of them it means. */
    Optional<String> reference(EntityKind kind) {
        return Optional.ofNullable(references.get(kind)).map(ids -> String.join(" or ", ids));
    }

    /** What the thing that it is about is called by the user: its name, else its id, else nothing. */
    String title() {
        return Optional.ofNullable(name)
                .or(() -> subject().flatMap(this::reference))
                .orElse("");
    }

    Optional<StintException> onAbsence() {
        return Optional.ofNullable(onAbsence).map(error -> error.apply(operation));
    }
}
