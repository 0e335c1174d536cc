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

    /**
     * A refusal by a rule that only the service knows.
     *
     * @param message what the service says of it; may be empty
     */
    public static Refused byService(String operation, String message) {
        return new Refused(
                operation,
                Rule.SERVICE_RULE,
                "the service refuses to " + operation + (message.isEmpty() ? "" : ": " + message),
                "change what the service objects to; the settings of the workspace may demand or forbid it");
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
