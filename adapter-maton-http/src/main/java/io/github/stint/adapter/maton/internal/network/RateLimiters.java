package io.github.stint.adapter.maton.internal.network;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The rate limiters of accounts and workspaces, which all clients of a transport share that have the same limit and timeout. One that no
 * client uses is forgotten. Safe for use by several threads.
 */
public final class RateLimiters {

    private final WaitingTime time;
    private final Map<Key, WeakReference<RateLimiter>> limiters = new HashMap<>();

    /** Creates limiters that measure this time. */
    public RateLimiters(WaitingTime time) {
        this.time = time;
    }

    /**
     * What is limited.
     *
     * @param service the base URL of the service
     * @param name the account or the workspace
     * @param timeout what would wait longer is rejected
     */
    public record Key(URI service, String name, int requestsPerSecond, Duration timeout) {}

    /** The limiter for the key; a client keeps it as long as it uses it. */
    public synchronized RateLimiter limiter(Key key) {
        WeakReference<RateLimiter> known = limiters.get(key);
        RateLimiter limiter = known == null ? null : known.get();
        if (limiter == null) {
            limiters.values().removeIf(unused -> unused.get() == null);
            limiter = create(key);
            limiters.put(key, new WeakReference<>(limiter));
        }
        return limiter;
    }

    private RateLimiter create(Key key) {
        return time.limiter(
                key.name(),
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(key.requestsPerSecond()))
                        .timeoutDuration(key.timeout())
                        .build());
    }
}
