package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.stint.adapter.maton.internal.network.RateLimiters;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Delays requests to stay below the rate limits of the service: one for the account, and one for each workspace. Requests are evenly
 * spaced, because some servers reject bursts that are within the limit.
 */
final class RateLimits implements RequestStep {

    private final RequestStep next;
    private final GatewaySettings settings;
    private final RateLimiters limiters;
    private final WaitingTime time;
    private final RateLimiter account;
    private final ConcurrentMap<WorkspaceId, RateLimiter> workspaces = new ConcurrentHashMap<>();

    RateLimits(RequestStep next, GatewaySettings settings, RateLimiters limiters, WaitingTime time) {
        this.next = next;
        this.settings = settings;
        this.limiters = limiters;
        this.time = time;
        this.account = limiter("account " + settings.credential().digest(settings.service()), settings.accountLimit());
    }

    private RateLimiter limiter(String name, int requestsPerSecond) {
        return limiters.limiter(new RateLimiters.Key(settings.service(), name, requestsPerSecond, settings.timeout()));
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        await(account, state);
        Optional<WorkspaceId> workspace = RequestedScope.of(request).workspace();
        if (workspace.isPresent()) {
            await(
                    workspaces.computeIfAbsent(
                            workspace.get(), id -> limiter("workspace " + id, settings.workspaceLimit())),
                    state);
        }
        return next.send(request, state);
    }

    private void await(RateLimiter limiter, RequestState state) throws RequestFailure {
        long nanoseconds = limiter.reservePermission();
        if (nanoseconds < 0) {
            throw new RequestFailure(Reason.RATE_LIMITED, "too many requests are waiting for the rate limit");
        }
        state.observed().ifPresent(observed -> observed.waiting(Duration.ofNanos(nanoseconds)));
        try {
            time.sleep(Duration.ofNanos(nanoseconds));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Reason.NOT_SENT, "interrupted before the request was sent", interrupted);
        }
    }
}
