package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds requests back until the service will take them: one limit for the account, and one for each workspace. Requests go out
 * evenly, because a burst within the limit is refused by many a server all the same.
 */
final class RateLimits implements RequestStep {

    private static final Pattern WORKSPACE = Pattern.compile("/workspaces/([A-Za-z0-9_-]+)");

    private final RequestStep next;
    private final GatewaySettings settings;
    private final RateLimiter account;
    private final ConcurrentMap<String, RateLimiter> workspaces = new ConcurrentHashMap<>();

    RateLimits(RequestStep next, GatewaySettings settings) {
        this.next = next;
        this.settings = settings;
        this.account = limiter("account", settings.accountLimit());
    }

    private RateLimiter limiter(String name, int requestsPerSecond) {
        return RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(requestsPerSecond))
                        .timeoutDuration(settings.timeout())
                        .build());
    }

    @Override
    public Response send(Request request, RequestState fate) throws IOException {
        await(account);
        Matcher workspace = WORKSPACE.matcher(request.url());
        if (workspace.find()) {
            await(workspaces.computeIfAbsent(workspace.group(1), id -> limiter(id, settings.workspaceLimit())));
        }
        return next.send(request, fate);
    }

    private static void await(RateLimiter limiter) throws RequestFailure {
        long nanoseconds = limiter.reservePermission();
        if (nanoseconds < 0) {
            throw new RequestFailure(Reason.HELD_BACK, "too many requests are waiting for the limit to let them go");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Reason.LATE, "interrupted before the request was sent", interrupted);
        }
    }
}
