package io.github.stint.mcp.command;

/**
 * The failure of a tool, with what an agent needs to do something else. It has the codes of the terminal's errors in JSON.
 */
public final class ToolFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;
    private final boolean retryable;

    /**
     * Creates a failure.
     *
     * @param code such as {@code usage}
     * @param hint what to do next; empty if there is nothing to do
     * @param retryable whether the same call may succeed later
     */
    public ToolFailure(String code, String message, String hint, boolean retryable) {
        super(message);
        this.code = code;
        this.hint = hint;
        this.retryable = retryable;
    }

    /** Returns the failure of a call with arguments that the tool does not permit. */
    public static ToolFailure ofArguments(String message, String hint) {
        return new ToolFailure("usage", message, hint, false);
    }

    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    public boolean retryable() {
        return retryable;
    }

    /** Returns the message, which is never absent. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
