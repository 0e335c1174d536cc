package io.github.stint.adapter.maton.internal.wire;

/** What was read from a response of which the status is still known. */
public interface WireResponse {

    /** The HTTP status. */
    int status();

    /** Whether it reports an error, against its status. Clockify was once observed to do that; see docs/wire-notes.md. */
    boolean isError();
}
