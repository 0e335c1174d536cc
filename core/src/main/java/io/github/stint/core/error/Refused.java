package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;

/** A rule of the domain forbids the operation. Nothing was changed. */
public final class Refused extends StintException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    /** Creates the error for a violated rule, whose code becomes the code of the error. */
    public Refused(String operation, Rule rule, String message, String hint) {
        this(operation, rule, ErrorMessage.of(message), hint);
    }

    /** Creates the error for a violated rule, whose message contains instants. */
    public Refused(String operation, Rule rule, ErrorMessage message, String hint) {
        super(operation, rule.code(), message, hint);
        this.rule = rule;
    }

    /**
     * Returns the error for a rule that only the service knows.
     *
     * @param message the reason that the service reported; may be empty
     */
    public static Refused byService(String operation, String message) {
        return new Refused(
                operation,
                Rule.SERVICE_RULE,
                "the service refused to " + operation + (message.isEmpty() ? "" : ": " + message),
                "change the request; the settings of the workspace may require or forbid a value");
    }

    /** Returns the violated rule. */
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
