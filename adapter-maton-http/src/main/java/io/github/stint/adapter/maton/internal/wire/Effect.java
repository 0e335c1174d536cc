package io.github.stint.adapter.maton.internal.wire;

/** Whether requests with a success status have changed something, although a response is invalid. */
public enum Effect {
    /** The requests change nothing. */
    NONE,
    /** The response is not one of the service, or reports an error, so that it does not show whether a write was accepted. */
    UNCLEAR,
    /** The service has accepted the write. */
    ACCEPTED
}
