package io.github.stint.core.error;

import java.util.List;

/** Several things answer to the name that was given. */
public final class Ambiguous extends StintException {

    private static final long serialVersionUID = 1L;

    private final EntityKind kind;
    private final String reference;
    private final transient List<String> candidates;

    /**
     * A name with several meanings.
     *
     * @param candidates what it could mean, each in a form that is not ambiguous; at least two
     */
    public Ambiguous(String operation, EntityKind kind, String reference, List<String> candidates) {
        super(
                operation,
                kind.code() + "-ambiguous",
                "\"" + reference + "\" could be any of " + candidates.size() + ": " + String.join(", ", candidates),
                "give more of the name, or the id");
        this.kind = kind;
        this.reference = reference;
        this.candidates = List.copyOf(candidates);
    }

    /** What was looked for. */
    public EntityKind kind() {
        return kind;
    }

    /** The name that was given. */
    public String reference() {
        return reference;
    }

    /** What it could mean. */
    public List<String> candidates() {
        return candidates;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
