package io.github.stint.limits.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.RequestGate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Shares the rate limits of the service between processes and machines, over any back end of Bucket4j, such as PostgreSQL, Redis, Hazelcast
 * or JCache. Immutable, and safe for use by several threads.
 *
 * <pre>{@code
 * ProxyManager<String> buckets = ...;
 * MatonTransport transport = MatonTransport.builder().requestGate(Bucket4jGate.over(buckets)).build();
 * }</pre>
 *
 * <p>Each account and each workspace has a bucket, whose key is {@link RequestGate.Scope#key}. It contains one request, so that requests are
 * evenly spaced. Each request takes one step of the back end for the workspace and one for the account; it takes its turn there and then
 * waits in its own process. If the back end fails, the request is not sent and fails with {@code Unavailable}.
 *
 * <p>The back end keeps the configuration of a bucket. Give the {@code ProxyManager} an expiration of a minute or so, so that a limit that
 * was changed applies after all processes have paused for that time.
 */
public final class Bucket4jGate implements RequestGate {

    private static final int LIMIT_OF_MATON = 10;
    private static final int LIMIT_OF_CLOCKIFY = 50;
    /** A second, and the time by which two requests may arrive closer to each other than they were sent. */
    private static final Duration SECOND = Duration.ofMillis(1_010);

    private final ProxyManager<String> buckets;
    private final Function<Scope, BucketConfiguration> configurations;

    private Bucket4jGate(ProxyManager<String> buckets, Function<Scope, BucketConfiguration> configurations) {
        this.buckets = buckets;
        this.configurations = configurations;
    }

    /**
     * Creates a gate with the limits of the {@link MatonConfig} ({@link MatonConfig.Builder#accountLimit},
     * {@link MatonConfig.Builder#workspaceLimit}), which should be the same in all processes. A limit that is not set is 10 requests per second
     * for an account and 50 for a workspace, which Maton and Clockify document.
     *
     * @param buckets the back end; the caller closes what it needs
     */
    public static Bucket4jGate over(ProxyManager<String> buckets) {
        return over(buckets, Bucket4jGate::configuration);
    }

    /**
     * Creates a gate with other limits, such as a second bandwidth for the requests of an hour.
     *
     * @param buckets the back end; the caller closes what it needs
     * @param configurations the limits of an account or a workspace, called once for each request
     */
    public static Bucket4jGate over(ProxyManager<String> buckets, Function<Scope, BucketConfiguration> configurations) {
        return new Bucket4jGate(buckets, configurations);
    }

    private static BucketConfiguration configuration(Scope scope) {
        int limit = scope.requestsPerSecond()
                .orElse(scope.kind() == Scope.Kind.ACCOUNT ? LIMIT_OF_MATON : LIMIT_OF_CLOCKIFY);
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(1)
                        .refillGreedy(limit, SECOND)
                        .build())
                .build();
    }

    @Override
    public Permit ask(Scope scope, Duration maxWait) throws InterruptedException {
        BucketProxy bucket = buckets.builder().build(scope.key(), () -> configurations.apply(scope));
        AtomicLong wait = new AtomicLong();
        // The turn is taken in the back end; the transport waits for it.
        if (bucket.asBlocking().tryConsume(1, maxWait, wait::set)) {
            return Permit.after(Duration.ofNanos(wait.get()));
        }
        long untilFree = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Permit.after(maxWait.plusNanos(Math.max(1, untilFree - maxWait.toNanos())));
    }
}
