package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import java.util.Optional;
import java.util.function.Function;

/** Checks the key and the rate limit of requests to the gateway. */
public final class KeyAuthenticator {

    private final ApiKeys keys;
    private final Optional<RateLimiter> limiter;
    private final MatonErrors errors;

    public KeyAuthenticator(ApiKeys keys, Optional<RateLimiter> limiter, MatonErrors errors) {
        this.keys = keys;
        this.limiter = limiter;
        this.errors = errors;
    }

    Response authenticate(Request request, Function<Stint, Response> handler) {
        String key = request.bearerToken().orElse("");
        Optional<Stint> stint = keys.find(key);
        if (stint.isEmpty()) {
            return errors.invalidKey();
        }
        if (!limiter.map(limit -> limit.tryAcquire(key)).orElse(true)) {
            return errors.tooManyRequests();
        }
        return handler.apply(stint.orElseThrow());
    }
}
