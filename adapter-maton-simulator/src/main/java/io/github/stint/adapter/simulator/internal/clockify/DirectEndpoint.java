package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import java.util.List;

/** Clockify without a gateway before it, with its own keys. */
public final class DirectEndpoint {

    private final ApiKeys accounts;
    private final ClockifyService api;

    public DirectEndpoint(ApiKeys accounts, ClockifyService api) {
        this.accounts = accounts;
        this.api = api;
    }

    public Response answer(Request request) {
        try {
            return api.answer(authenticated(request), request);
        } catch (WireError stranger) {
            return api.refusal(stranger);
        }
    }

    private Stint authenticated(Request request) {
        List<String> keys = request.headers("X-Api-Key");
        List<String> tokens = request.headers("X-Addon-Token");
        if (keys.size() + tokens.size() != 1) {
            throw WireErrors.noKeyOrSeveral();
        }
        if (keys.isEmpty()) {
            throw WireErrors.unknownAddonToken();
        }
        String key = keys.get(0);
        if (key.isBlank()) {
            throw WireErrors.noKeyOrSeveral();
        }
        return accounts.of(key).orElseThrow(WireErrors::unknownKey);
    }
}
