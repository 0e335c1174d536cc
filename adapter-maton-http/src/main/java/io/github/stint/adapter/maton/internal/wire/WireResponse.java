package io.github.stint.adapter.maton.internal.wire;

/** What was read from a response of which the status is still known. */
public interface WireResponse {

    /** The HTTP status. */
    int status();
}
