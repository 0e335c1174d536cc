package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import java.util.ArrayList;
import java.util.List;

/** Clockify itself, without the gateway, with {@code X-Api-Key}. */
public final class DirectEndpoint {

    private final ApiKeys keys;
    private final ClockifyService clockify;

    public DirectEndpoint(ApiKeys keys, ClockifyService clockify) {
        this.keys = keys;
        this.clockify = clockify;
    }

    public Response handle(Request request) {
        try {
            return clockify.handle(authenticate(request), withWholeBase(request));
        } catch (WireError unauthenticated) {
            return clockify.error(unauthenticated);
        }
    }

    /** The hosts for reports and for all regions have the same API without {@code /api}. */
    private static Request withWholeBase(Request request) {
        if (!Paths.startsWith(request.segments(), "v1")) {
            return request;
        }
        List<String> whole = new ArrayList<>(request.segments());
        whole.add(0, "api");
        return request.withSegments(whole);
    }

    private Stint authenticate(Request request) {
        List<String> apiKeys = request.headers("X-Api-Key");
        List<String> addonTokens = request.headers("X-Addon-Token");
        if (apiKeys.size() + addonTokens.size() != 1) {
            throw WireErrors.noKeyOrSeveral();
        }
        if (apiKeys.isEmpty()) {
            throw WireErrors.unknownAddonToken();
        }
        String key = apiKeys.get(0);
        if (key.isBlank()) {
            throw WireErrors.noKeyOrSeveral();
        }
        return keys.find(key).orElseThrow(WireErrors::unknownKey);
    }
}
