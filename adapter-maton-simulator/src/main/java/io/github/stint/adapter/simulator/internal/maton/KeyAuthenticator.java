package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import java.util.Optional;
import java.util.function.Function;

/** Lets in whoever has a key of the gateway, as often as the account may come. */
public final class KeyAuthenticator {

    private final ApiKeys accounts;
    private final Optional<RateLimiter> limiter;
    private final MatonErrors errors;

    public KeyAuthenticator(ApiKeys accounts, Optional<RateLimiter> limiter, MatonErrors errors) {
        this.accounts = accounts;
        this.limiter = limiter;
        this.errors = errors;
    }

    Response grant(Request request, Function<Stint, Response> answering) {
        String key = request.bearer().orElse("");
        Optional<Stint> stint = accounts.of(key);
        if (stint.isEmpty()) {
            return errors.invalidKey();
        }
        if (!limiter.map(all -> all.admits(key)).orElse(true)) {
            return errors.tooManyRequests();
        }
        return answering.apply(stint.orElseThrow());
    }
}
