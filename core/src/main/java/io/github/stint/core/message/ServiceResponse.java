package io.github.stint.core.message;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a service responded to the request that failed. Has no header, no secret, and of the body at most the error code and the error
 * message. Immutable.
 */
public final class ServiceResponse implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;
    private final @Nullable String message;

    private ServiceResponse(int status, @Nullable String code, @Nullable String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Returns a response without an error code and a message. */
    public static ServiceResponse of(int status) {
        return new ServiceResponse(status, null, null);
    }

    /** Returns this response with that error code of the service. */
    public ServiceResponse withCode(String newCode) {
        return new ServiceResponse(status, PrintableText.of(newCode), message);
    }

    /**
     * Returns this response with that error message of the service.
     *
     * @param newMessage short and without secrets; control characters become spaces
     */
    public ServiceResponse withMessage(String newMessage) {
        return new ServiceResponse(status, code, PrintableText.of(newMessage));
    }

    /** Returns the HTTP status, such as 404; a success status if the response itself was invalid. */
    public int status() {
        return status;
    }

    /**
     * Returns the error code of the service, such as {@code 501} for a violated rule of Clockify; empty if the response has none. It is not
     * {@code StintException.code()}, which is the same for all services.
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Returns the error message of the service, in its own words and possibly shortened; empty if the response has none. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceResponse that
                && status == that.status
                && Objects.equals(code, that.code)
                && Objects.equals(message, that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, code, message);
    }

    /** Returns the status, and the code and the message if they are known: {@code status 400, code 501: Name is required}. */
    @Override
    public String toString() {
        return "status " + status + (code == null ? "" : ", code " + code) + (message == null ? "" : ": " + message);
    }
}
