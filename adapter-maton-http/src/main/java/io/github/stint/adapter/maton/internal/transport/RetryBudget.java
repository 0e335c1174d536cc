package io.github.stint.adapter.maton.internal.transport;

/**
 * How many requests of a client may be retried after failures. Each retry takes one, and each request that succeeds gives one back, so that
 * a service that fails every request is not sent several times as many. Safe for use by several threads.
 */
final class RetryBudget {

    private final int size;
    private int left;

    /** Creates a full budget. */
    RetryBudget(int size) {
        this.size = size;
        this.left = size;
    }

    /** Takes a retry; false if none is left. */
    synchronized boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** Gives a retry back after a success. */
    synchronized void give() {
        left = Math.min(size, left + 1);
    }
}
