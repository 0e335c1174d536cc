package io.github.stint.cli.env;

/** The command line, or the environment, does not say what is needed. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    public UsageError(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Somebody is about to keep a key where it does not belong. */
    static UsageError ofKey() {
        return new UsageError(
                "a key is never kept in the settings",
                "set " + RunEnvironment.MATON_KEY + " or " + RunEnvironment.CLOCKIFY_KEY + " in the environment");
    }

    public String hint() {
        return hint;
    }
}
