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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operation that a request is part of, for the translation of its errors. Immutable. */
public final class Operation {

    private final Supplier<String> description;
    private final Map<EntityKind, List<String>> references;
    private final @Nullable EntityKind subject;
    private final @Nullable String name;
    private final @Nullable Function<String, StintException> notFound;

    private Operation(
            Supplier<String> description,
            Map<EntityKind, List<String>> references,
            @Nullable EntityKind subject,
            @Nullable String name,
            @Nullable Function<String, StintException> notFound) {
        this.description = description;
        this.references = references;
        this.subject = subject;
        this.name = name;
        this.notFound = notFound;
    }

    /** An operation, described by a verb and its object: {@code create project}. */
    public static Operation of(String description) {
        return of(() -> description);
    }

    /** An operation whose description is created for an error only. */
    public static Operation of(Supplier<String> description) {
        return new Operation(description, Map.of(), null, null, null);
    }

    /** Sets the workspace. */
    public Operation in(WorkspaceId workspace) {
        return withReferences(EntityKind.WORKSPACE, List.of(workspace));
    }

    /** Sets the entity that is the subject of the operation. */
    public Operation on(EntityKind kind, Object id) {
        Operation referring = withReferences(kind, List.of(id));
        return new Operation(description, referring.references, kind, name, notFound);
    }

    /** Sets the kind of the entity that the operation creates. */
    public Operation onNew(EntityKind kind) {
        return new Operation(description, references, kind, name, notFound);
    }

    /** Adds other entities that must exist. */
    public Operation withReferences(EntityKind kind, Collection<?> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        Map<EntityKind, List<String>> all = new EnumMap<>(EntityKind.class);
        all.putAll(references);
        all.put(kind, ids.stream().map(Object::toString).toList());
        return new Operation(description, all, subject, name, notFound);
    }

    /** Adds another entity that must exist, if present. */
    public Operation withReference(EntityKind kind, Optional<?> id) {
        return withReferences(kind, id.map(List::of).orElse(List.of()));
    }

    /** Sets the name of the subject. */
    public Operation withName(String newName) {
        return new Operation(description, references, subject, newName, notFound);
    }

    /**
     * Sets the error to throw when the service responds that nothing was found.
     *
     * @param error creates the error from the description of the operation
     */
    public Operation onNotFound(Function<String, StintException> error) {
        return new Operation(description, references, subject, name, error);
    }

    /** A verb and its object. */
    public String description() {
        return description.get();
    }

    /** The kind of the subject; empty if there is no subject. */
    Optional<EntityKind> subject() {
        return Optional.ofNullable(subject);
    }

    /** The id of that kind; several are joined, because the service does not report which one it means. */
    Optional<String> reference(EntityKind kind) {
        return Optional.ofNullable(references.get(kind)).map(ids -> String.join(" or ", ids));
    }

    /** The subject's name, or its id if it has none, or an empty string. */
    String subjectName() {
        return Optional.ofNullable(name)
                .or(() -> subject().flatMap(this::reference))
                .orElse("");
    }

    Optional<StintException> notFoundError() {
        return Optional.ofNullable(notFound).map(error -> error.apply(description()));
    }
}
