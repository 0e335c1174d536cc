package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import java.util.List;

/** Clockify without a gateway before it, with its own keys. */
final class DirectFace {

    private final Accounts accounts;
    private final ClockifyApi api;

    DirectFace(Accounts accounts, ClockifyApi api) {
        this.accounts = accounts;
        this.api = api;
    }

    Answer answer(Request request) {
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
