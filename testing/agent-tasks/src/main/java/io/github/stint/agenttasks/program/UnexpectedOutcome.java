package io.github.stint.agenttasks.program;

/** A command or a tool did not end as it has to. */
public final class UnexpectedOutcome extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param step what was called
     * @param outcome how it ended
     */
    public UnexpectedOutcome(String step, String outcome) {
        super(step + ": " + outcome);
    }
}
