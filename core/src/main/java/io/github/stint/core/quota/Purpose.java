package io.github.stint.core.quota;

/** What requests are for. */
public enum Purpose {
    /** Everything but the other purpose. Leaves the last {@value RequestQuota#KEPT} requests of an hour. */
    WORK(RequestQuota.KEPT),
    /** Stopping a timer, which must not run on because the hour is used up. May use all requests. */
    STOP(0);

    private final int kept;

    Purpose(int kept) {
        this.kept = kept;
    }

    /** Returns how many requests of an hour it leaves. */
    int kept() {
        return kept;
    }
}
