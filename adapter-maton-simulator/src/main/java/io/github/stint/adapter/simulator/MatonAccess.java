package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import java.util.Optional;
import java.util.function.Function;

/** Lets in whoever has a key of the gateway, as often as the account may come. */
final class MatonAccess {

    private final Accounts accounts;
    private final Optional<RateLimiter> limiter;
    private final MatonErrors errors;

    MatonAccess(Accounts accounts, SimulatorOptions options, MatonErrors errors) {
        this.accounts = accounts;
        this.limiter = options.accountLimit().map(limit -> new RateLimiter(limit, options.clock()));
        this.errors = errors;
    }

    Answer grant(Request request, Function<Stint, Answer> answering) {
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
