package io.github.stint.core.error;

import io.github.stint.core.message.ErrorMessage;

/** A value is invalid, such as a name that is too long or an end before its start. Nothing was changed. */
public final class InvalidValue extends StintException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Creates the error for an invalid value.
     *
     * @param field the field's name in lower case, which becomes a part of the code: {@code name} gives {@code invalid-name}
     */
    public InvalidValue(String operation, String field, String message, String hint) {
        this(operation, field, ErrorMessage.of(message), hint);
    }

    /** Creates the error for an invalid value, whose message contains instants. */
    public InvalidValue(String operation, String field, ErrorMessage message, String hint) {
        super(operation, "invalid-" + field, message, hint);
        this.field = field;
    }

    /** Returns the name of the field with the invalid value. */
    public String field() {
        return field;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
