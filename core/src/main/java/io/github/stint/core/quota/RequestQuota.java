package io.github.stint.core.quota;

import io.github.stint.core.error.RateLimited;
import java.util.List;

/**
 * The requests that a service permits in an hour, as a front end sees them: it reserves what a command takes before the command sends
 * anything, so that no command is left half done. Safe for use by several threads.
 */
public interface RequestQuota {

    /** How many requests of an hour are kept for stopping a timer, and for resuming one after a failure. */
    int KEPT = 3;

    /**
     * Reserves requests, and gives back what is left of an earlier reservation. Sends nothing. The next requests take from the
     * reservation. Without one, or after it, each request is checked alone; after the first write, requests are not held back, because
     * they complete what was begun.
     *
     * @param scope the workspace that the requests are about, or the account if it is not known yet; the reservation moves to the
     *     workspace of the first request that has one
     * @param requests the most that will be sent
     * @throws RateLimited if the plan is free, and fewer are left; nothing is reserved then
     */
    void reserve(RequestScope scope, int requests, Purpose purpose);

    /** Returns the workspace that was used last; the account if it is not known. Sends nothing. */
    RequestScope lastUsed();

    /** Returns the state of each workspace used, the one used last first, without what is reserved here. Sends nothing. Empty if nothing is limited or counted. */
    List<QuotaStatus> status();

    /** Returns the quota of an adapter without limits. */
    static RequestQuota unlimited() {
        return new UnlimitedQuota();
    }
}
