package io.github.stint.cli.command;

/** The command line, or the environment, does not say what is needed. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    UsageError(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
