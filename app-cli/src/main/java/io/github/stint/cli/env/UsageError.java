package io.github.stint.cli.env;

import io.github.stint.cli.key.Keys;

/** The command line, an environment variable or a saved setting is invalid. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hint;

    public UsageError(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** A key would be saved. */
    static UsageError ofKey() {
        return new UsageError(
                "a key is never saved in the settings",
                "set " + Keys.MATON + " or " + Keys.CLOCKIFY + " in the environment");
    }

    /** The program has no server for agents. */
    public static UsageError ofAgents() {
        return new UsageError(
                "this program has no server for agents",
                "start it with the script stint or stint.cmd, with mcp as the first argument");
    }

    public String hint() {
        return hint;
    }
}
