package io.github.stint.core.error;

import java.util.List;

/** No entity has the given id or name, or the user has no access to it; the service does not distinguish the two. */
public final class NotFound extends StintException {

    private static final long serialVersionUID = 1L;

    private final EntityKind kind;
    private final String reference;
    private final List<String> suggestions;

    /** Creates the error without suggestions. */
    public NotFound(String operation, EntityKind kind, String reference) {
        this(operation, kind, reference, List.of());
    }

    /**
     * Creates the error with suggestions.
     *
     * @param suggestions similar names, most similar first; may be empty
     */
    public NotFound(String operation, EntityKind kind, String reference, List<String> suggestions) {
        super(
                operation,
                kind.code() + "-not-found",
                kind.word() + " \"" + reference + "\" not found",
                hintFrom(kind, suggestions));
        this.kind = kind;
        this.reference = reference;
        this.suggestions = List.copyOf(suggestions);
    }

    private static String hintFrom(EntityKind kind, List<String> suggestions) {
        if (suggestions.isEmpty()) {
            return "check the name or id; the " + kind.word() + " may have been deleted, or may belong elsewhere";
        }
        return "did you mean " + String.join(" or ", suggestions) + "?";
    }

    /** Returns the kind of the entity that was looked up. */
    public EntityKind kind() {
        return kind;
    }

    /** Returns the id or name that the caller passed. */
    public String reference() {
        return reference;
    }

    /** Returns similar names, most similar first; empty if no name is similar. */
    public List<String> suggestions() {
        return suggestions;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
