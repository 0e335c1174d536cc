package io.github.stint.adapter.simulator.internal.error;

/** An error response of Clockify: a status, and a body with a code and a message, or no body. */
public final class WireError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final boolean bodiless;

    /** An error with a body. */
    public WireError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.bodiless = false;
    }

    /** An error without a body. */
    public WireError(int status) {
        super("status " + status);
        this.status = status;
        this.code = 0;
        this.bodiless = true;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public boolean hasBody() {
        return !bodiless;
    }
}
