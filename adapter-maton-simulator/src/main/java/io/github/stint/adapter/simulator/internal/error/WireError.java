package io.github.stint.adapter.simulator.internal.error;

/** An error response of Clockify: a status, and a body with a code and a message, or no body. */
public final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final boolean bodiless;
    private final boolean unsimulated;

    /** An error with a body. */
    public WireError(int status, int code, String message) {
        this(status, code, message, false, false);
    }

    /** An error without a body. */
    public WireError(int status) {
        this(status, 0, "status " + status, true, false);
    }

    private WireError(int status, int code, String message, boolean bodiless, boolean unsimulated) {
        super(message);
        this.status = status;
        this.code = code;
        this.bodiless = bodiless;
        this.unsimulated = unsimulated;
    }

    /** Returns the same error as one of a route that the service has and that is not simulated. */
    public WireError ofUnsimulatedRoute() {
        return new WireError(status, code, String.valueOf(getMessage()), bodiless, true);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    /** Whether the service would execute the request. */
    public boolean isOfUnsimulatedRoute() {
        return unsimulated;
    }

    public boolean hasBody() {
        return !bodiless;
    }
}
