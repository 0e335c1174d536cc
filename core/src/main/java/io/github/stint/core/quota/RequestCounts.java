package io.github.stint.core.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many requests were sent in which minute. Immutable.
 *
 * <p>A request counts for 60 minutes, from the end of its minute. It is not known when the hour of the service begins, or whether it
 * slides; in both cases, the service counts no request for longer. The rest of the minute makes up for the time that a request needs
 * to arrive.
 *
 * @param byMinute the number of requests, which is positive, by the end of their minute, earliest first
 */
public record RequestCounts(SortedMap<Instant, Integer> byMinute) {

    static final Duration HOUR = Duration.ofHours(1);

    /** Copies the map. */
    public RequestCounts {
        byMinute = Collections.unmodifiableSortedMap(new TreeMap<>(byMinute));
    }

    /** Returns the counts of no requests. */
    public static RequestCounts none() {
        return new RequestCounts(new TreeMap<>());
    }

    /** Adds requests that were sent at that time. */
    public RequestCounts plus(Instant sent, int requests) {
        return changed(endOfMinute(sent), requests);
    }

    /** Removes requests that were added for that time; no more than there are. */
    public RequestCounts minus(Instant sent, int requests) {
        return changed(endOfMinute(sent), -requests);
    }

    /** Adds the requests of the other. */
    public RequestCounts plus(RequestCounts other) {
        TreeMap<Instant, Integer> sum = new TreeMap<>(byMinute);
        other.byMinute.forEach((minute, requests) -> sum.merge(minute, requests, Integer::sum));
        return new RequestCounts(sum);
    }

    private RequestCounts changed(Instant minute, int difference) {
        TreeMap<Instant, Integer> changed = new TreeMap<>(byMinute);
        changed.merge(minute, difference, Integer::sum);
        changed.values().removeIf(requests -> requests <= 0);
        return new RequestCounts(changed);
    }

    /**
     * Returns the requests that count at that time. Those more than an hour in the future are left out, because a wrong clock has
     * recorded them, and they would count for too long.
     */
    public RequestCounts at(Instant now) {
        TreeMap<Instant, Integer> counted = new TreeMap<>(byMinute);
        counted.keySet().removeIf(minute -> !counts(minute, now));
        return new RequestCounts(counted);
    }

    private static boolean counts(Instant minute, Instant now) {
        // Not minute.plus(HOUR), which is impossible at the end of time, where a damaged ledger may have requests.
        return minute.isAfter(now.minus(HOUR))
                && !minute.isAfter(endOfMinute(now).plus(HOUR));
    }

    /** Returns how many requests count at that time. */
    public int used(Instant now) {
        return at(now).total();
    }

    /** Returns how many requests were sent in the minute of that time. */
    public int inMinuteOf(Instant time) {
        return byMinute.getOrDefault(endOfMinute(time), 0);
    }

    /** Returns the earliest time, not before now, at which at most that many of these requests count. */
    public Instant whenAtMost(int most, Instant now) {
        RequestCounts counted = at(now);
        int left = counted.total();
        Instant time = now;
        for (Map.Entry<Instant, Integer> minute : counted.byMinute.entrySet()) {
            if (left <= most) {
                break;
            }
            left -= minute.getValue();
            time = minute.getKey().plus(HOUR);
        }
        return time;
    }

    private int total() {
        return byMinute.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Instant endOfMinute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }
}
