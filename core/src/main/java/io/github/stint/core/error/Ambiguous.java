package io.github.stint.core.error;

import java.util.List;

/** A reference matches more than one entity. */
public final class Ambiguous extends StintException {

    private static final long serialVersionUID = 1L;

    private final EntityKind kind;
    private final String reference;
    private final List<String> candidates;

    /**
     * Creates the error for a reference with several matches.
     *
     * @param candidates the matches, at least two, each as a reference that is unique
     */
    public Ambiguous(String operation, EntityKind kind, String reference, List<String> candidates) {
        this(operation, kind, reference, candidates, "use one of these in full, or an id");
    }

    /**
     * Creates the error for a reference with several matches.
     *
     * @param candidates the matches, at least two, each in a form that is unique
     * @param hint how to refer to one of them
     */
    public Ambiguous(String operation, EntityKind kind, String reference, List<String> candidates, String hint) {
        super(
                operation,
                kind.code() + "-ambiguous",
                "\"" + reference + "\" is ambiguous (" + candidates.size() + " matches): "
                        + String.join(", ", candidates),
                hint);
        this.kind = kind;
        this.reference = reference;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns the kind of the entity that was looked up. */
    public EntityKind kind() {
        return kind;
    }

    /** Returns the reference that the caller passed. */
    public String reference() {
        return reference;
    }

    /** Returns the matches, each in a form that is unique, in the order in which they were found. */
    public List<String> candidates() {
        return candidates;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
