package io.github.stint.adapter.maton.internal;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import feign.RetryableException;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestChain;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.Json;
import io.github.stint.adapter.maton.internal.wire.ResponseText;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Requests as somebody wrote them, with the key, the limits, the repetitions, the deadline and the errors of all others. Safe for
 * use by several threads.
 */
public final class RawRequests {

    /** What an address may hold, so that it stays an address below the service's own. */
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    /** A percent sign that stands for nothing. */
    private static final Pattern TORN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /**
     * A step back, however it is written, and whatever some servers would cut off behind it. No address of the service has an empty
     * step, nor a percent sign in one, behind which something else would be hidden from whoever reads the address once only.
     */
    private static final Pattern DETOUR = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|;|%3b|$)|//|%2f|%5c|%25|%0|%1");

    /** Creates a result from a response. */
    public interface ResponseFactory<T> {

        /**
         * Creates the result.
         *
         * @param headers by their names in lower case
         * @param body empty if there is none
         */
        T create(int status, Map<String, List<String>> headers, String body);
    }

    private final RequestChain chain;
    private final GatewaySettings settings;
    private final Json json;
    private final RequestExecutor requests;

    RawRequests(RequestChain chain, GatewaySettings settings, Json json, RequestExecutor requests) {
        this.chain = chain;
        this.settings = settings;
        this.json = json;
        this.requests = requests;
    }

    /**
     * Sends one request.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path what is appended to the address of the API, with a slash in front, such as {@code /user?include-memberships=true}
     * @param body JSON; empty for none
     * @param factory creates the result
     * @throws InvalidValue if the method or the path cannot be one
     * @throws StintException if there is no answer, or one that says no
     */
    public <T> T send(String method, String path, Optional<String> body, ResponseFactory<T> factory) {
        String operation = method + " " + path;
        Request request = Request.create(
                method(method),
                settings.service() + checked(path),
                headers(),
                body.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null),
                StandardCharsets.UTF_8,
                null);
        return requests.send(Operation.to(operation), () -> response(request, factory));
    }

    private static HttpMethod method(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "PATCH", "DELETE" -> HttpMethod.valueOf(method);
            default ->
                throw new InvalidValue(
                        "make a request",
                        "method",
                        "\"" + method + "\" is no method of the service",
                        "use GET, POST, PUT, PATCH or DELETE");
        };
    }

    private static String checked(String path) {
        String steps = path.split("\\?", 2)[0];
        if (!PATH.matcher(path).matches()
                || TORN.matcher(path).find()
                || DETOUR.matcher(steps).find()) {
            throw new InvalidValue(
                    "make a request",
                    "path",
                    "\"" + path + "\" is no path of the service",
                    "write it like /workspaces/ID/projects?archived=false, and unusual characters in their percent form");
        }
        return path;
    }

    private Map<String, Collection<String>> headers() {
        return settings.connection()
                .map(id -> Map.<String, Collection<String>>of(ApiFactory.CONNECTION, List.of(id.value())))
                .orElse(Map.of());
    }

    private <T> T response(Request request, ResponseFactory<T> factory) {
        Response answer = exchanged(request);
        if (answer.status() < 200 || answer.status() >= 300) {
            throw json.error(answer);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(new ArrayList<>(values))));
        return factory.create(answer.status(), headers, new String(ResponseText.bytes(answer), StandardCharsets.UTF_8));
    }

    private Response exchanged(Request request) {
        try {
            return chain.execute(request, new Request.Options());
        } catch (IOException failure) {
            // As Feign does it for the other requests.
            throw new RetryableException(-1, "no answer", request.httpMethod(), failure, (Long) null, request);
        }
    }
}
