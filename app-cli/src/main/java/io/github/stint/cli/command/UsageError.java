package io.github.stint.cli.command;

/** The command line, or the environment, does not say what is needed. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    UsageError(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** Somebody is about to keep a key where it does not belong. */
    static UsageError ofKey() {
        return new UsageError(
                "a key is never kept in the settings",
                "set " + Surroundings.MATON_KEY + " or " + Surroundings.CLOCKIFY_KEY + " in the environment");
    }

    String hint() {
        return hint;
    }
}
