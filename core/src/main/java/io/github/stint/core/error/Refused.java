package io.github.stint.core.error;

/** A rule of the domain forbids what was asked for. Nothing was changed. */
public final class Refused extends StintException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    /** A refusal by the given rule, which also gives it its code. */
    public Refused(String operation, Rule rule, String message, String hint) {
        super(operation, rule.code(), message, hint);
        this.rule = rule;
    }

    /** The rule that refused. */
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
