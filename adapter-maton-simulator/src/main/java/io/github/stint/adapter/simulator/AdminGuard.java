package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.wire.Authority;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.error.InvalidValue;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Protects the admin API, which needs no key: it rejects what a web page that the user visits can make the browser send. */
final class AdminGuard {

    private static final Pattern JSON = Pattern.compile("(?i)application/json[ \t]*(;.*)?");

    private final ApiKeys keys;

    AdminGuard(ApiKeys keys) {
        this.keys = keys;
    }

    /** Returns the response of the endpoint, or the error for a request that is not permitted or invalid. */
    Response handle(Request request, Function<Request, Response> endpoint) {
        if (!request.headers("Origin").isEmpty()) {
            return error(403, "a web page must not control the simulator; send the request without Origin");
        }
        if (!isLocal(request) && !hasKey(request)) {
            return error(403, "the host is a name on the network; use an address, or send the key as a bearer token");
        }
        if (request.method().equals("POST") && !isJson(request)) {
            return error(415, "send JSON with Content-Type: application/json");
        }
        try {
            return endpoint.apply(request);
        } catch (WireError unreadable) {
            return error(400, String.valueOf(unreadable.getMessage()));
        } catch (InvalidValue invalid) {
            return error(400, invalid.getMessage() + "; " + invalid.hint());
        }
    }

    /** A page of another site can have its own name point to this machine, and then read responses too (DNS rebinding). */
    private static boolean isLocal(Request request) {
        return request.header("Host")
                .flatMap(Authority::parse)
                .filter(Authority::isLocalName)
                .isPresent();
    }

    private boolean hasKey(Request request) {
        return request.bearerToken()
                .or(() -> request.header("X-Api-Key"))
                .flatMap(keys::find)
                .isPresent();
    }

    /** A form cannot send this type, and a script of another site only if the server permits it, which this one never does. */
    private static boolean isJson(Request request) {
        return request.headers("Content-Type").size() == 1
                && JSON.matcher(request.headers("Content-Type").get(0)).matches();
    }

    static Response error(int status, String message) {
        JsonObject body = json -> json.field("error", message);
        return Json.response(status, body);
    }
}
