package io.github.stint.adapter.maton.internal.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** The requests of the last second that were accepted or have no response yet. Not safe for use by several threads. */
final class Sends {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** A limit above it is not learned. */
    private static final int MAX = 1_000;

    private final Deque<Long> times = new ArrayDeque<>();

    /** Adds a request that is sent now, at or after all others. */
    void add(long now) {
        forgetUntil(now - 2 * SECOND);
        if (times.size() == MAX) {
            times.removeFirst();
        }
        times.addLast(now);
    }

    private void forgetUntil(long end) {
        while (!times.isEmpty() && times.getFirst() - end <= 0) {
            times.removeFirst();
        }
    }

    /** Removes a request that the service refused, or that was not sent. */
    void remove(long time) {
        times.removeLastOccurrence(time);
    }

    /** How many were sent in the second that ends then. */
    int inSecondBefore(long end) {
        return (int) times.stream()
                .filter(time -> time - end < 0 && time - (end - SECOND) > 0)
                .count();
    }

    /** The lowest limit per second that explains how many were sent in the second that ends then; see {@link AcceptedRequests}. */
    double leastLimit(long end) {
        double least = 0;
        int sent = 0;
        for (Iterator<Long> latest = times.descendingIterator(); latest.hasNext(); ) {
            long time = latest.next();
            if (time - end < 0 && time - (end - SECOND) > 0) {
                sent++;
                least = Math.max(least, sent / (1 + (double) (end - time) / SECOND));
            }
        }
        return least;
    }

    /**
     * When one more request can be sent, so that no second has more than the maximum.
     *
     * @return in the past if it can be sent now
     */
    long whenLessThan(int max, long now) {
        if (times.size() < max) {
            return now;
        }
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        return all[all.length - max] + SECOND + Pace.MARGIN;
    }
}
