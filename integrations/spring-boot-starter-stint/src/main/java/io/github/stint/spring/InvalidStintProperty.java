package io.github.stint.spring;

/** A property of Stint is missing or invalid. {@link StintFailureAnalyzer} prints it. */
final class InvalidStintProperty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final String reason;
    private final String action;

    /**
     * Creates the exception.
     *
     * @param property the whole name, such as {@code stint.timeout}
     * @param reason what is wrong, without the key
     * @param action what the user can do
     */
    InvalidStintProperty(String property, String reason, String action) {
        super(property + ": " + reason);
        this.property = property;
        this.reason = reason;
        this.action = action;
    }

    String property() {
        return property;
    }

    String reason() {
        return reason;
    }

    String action() {
        return action;
    }
}
