package io.github.stint.core.error;

import java.util.List;

/** Nothing answers to the id or the name that was given, or the user may not see it: the service does not tell these apart. */
public final class NotFound extends StintException {

    private static final long serialVersionUID = 1L;

    private final EntityKind kind;
    private final String reference;
    private final transient List<String> suggestions;

    /** An id that leads nowhere. */
    public NotFound(String operation, EntityKind kind, String reference) {
        this(operation, kind, reference, List.of());
    }

    /**
     * A name that leads nowhere.
     *
     * @param suggestions names that resemble it, best first; may be empty
     */
    public NotFound(String operation, EntityKind kind, String reference, List<String> suggestions) {
        super(
                operation,
                kind.code() + "-not-found",
                "there is no " + kind.word() + " \"" + reference + "\"",
                hintFrom(kind, suggestions));
        this.kind = kind;
        this.reference = reference;
        this.suggestions = List.copyOf(suggestions);
    }

    private static String hintFrom(EntityKind kind, List<String> suggestions) {
        if (suggestions.isEmpty()) {
            return "list what there is; a " + kind.word() + " may have been deleted, or belong elsewhere";
        }
        return "did you mean " + String.join(" or ", suggestions) + "?";
    }

    /** What was looked for. */
    public EntityKind kind() {
        return kind;
    }

    /** The id or the name that was given. */
    public String reference() {
        return reference;
    }

    /** Names that resemble the given one, best first; empty when nothing does. */
    public List<String> suggestions() {
        return suggestions;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
