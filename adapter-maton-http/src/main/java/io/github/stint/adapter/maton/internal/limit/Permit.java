package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;

/** The permission to send one request, now or later. Used by one thread at a time. */
public interface Permit {

    /**
     * The time until the request may be sent. Call it again after each wait, because the rate may have changed. Zero is the
     * permission: the request is sent at once then.
     */
    Duration delay();

    /** Reports what happened to the request; called exactly once. */
    void report(Outcome outcome);
}
