package io.github.stint.adapter.maton.internal.limit;

import java.util.concurrent.TimeUnit;

/** How many requests were accepted in each of the last seconds. Not safe for use by several threads. */
final class AcceptedRequests {

    private static final int SECONDS = 33;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long start;
    private final long[] seconds = new long[SECONDS];
    private final int[] counts = new int[SECONDS];

    /** Creates a history without a request. */
    AcceptedRequests(long now) {
        this.start = now;
    }

    /** Adds an accepted request that was sent then. */
    void add(long sentAt) {
        long second = (sentAt - start) / SECOND;
        int index = (int) (second % SECONDS);
        if (seconds[index] != second) {
            seconds[index] = second;
            counts[index] = 0;
        }
        counts[index]++;
    }

    /**
     * The lowest limit per second that explains how many requests were accepted until then. A service with the limit {@code n} that
     * permits bursts accepts at most {@code n * (1 + t)} requests in {@code t} seconds, and others accept fewer, so that the limit is at
     * least the highest of {@code accepted / (1 + t)} for all times. If a service with bursts refuses the next request, it is exactly that.
     */
    double leastLimit(long end) {
        long time = end - start;
        long last = time / SECOND;
        double least = 0;
        int accepted = 0;
        for (long second = last; second > last - SECONDS && second >= 0; second--) {
            int index = (int) (second % SECONDS);
            accepted += seconds[index] == second ? counts[index] : 0;
            least = Math.max(least, accepted / (1 + (double) (time - second * SECOND) / SECOND));
        }
        return least;
    }
}
