package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;

/** The permission to send one request, now or later. Used by one thread at a time. */
public interface Permit {

    /**
     * The time until the request may be sent. Call it again after each wait, because the rate may have changed. Zero is the
     * permission: the request is sent at once then.
     */
    Duration delay();

    /**
     * Records that the request is sent now, after the permits of other gates, which may have had delays of their own. What is learned from
     * a refusal depends on when requests were sent. Called once, before {@link #report}, unless the request is not sent.
     */
    default void sent() {
        // A gate that learns nothing needs no time.
    }

    /**
     * Whether the service has refused all requests lately, although they were slowed down more and more, so that it may limit them per
     * hour.
     */
    default boolean isRefusingAll() {
        return false;
    }

    /** Reports what happened to the request; called exactly once. */
    void report(Outcome outcome);
}
