package io.github.stint.adapter.maton.internal;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import feign.RetryableException;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestChain;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
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
 * Sends requests that the caller writes, with the same key, timeout, retries, rate limits and errors as all others. Safe for use by
 * several threads.
 */
public final class RawRequests {

    private static final String OBSERVED_NAME = "send request";
    /** The characters of a path that stays below the URL of the service. */
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    /** A percent sign without two hexadecimal digits. */
    private static final Pattern INVALID_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /**
     * Dot segments in any encoding, including with parameters that some servers strip. Also empty segments and encoded separators,
     * percent signs and control characters, which no path of the service has, and which may hide another path.
     */
    private static final Pattern TRAVERSAL = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|;|%3b|$)|//|%2f|%5c|%25|%0|%1");

    /** Creates a result from a response. */
    public interface ResponseFactory<T> {

        /**
         * Creates the result.
         *
         * @param headers by their names in lower case
         * @param body empty if the response has none
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
     * @param path appended to the base URL of the API, with a leading slash, such as {@code /user?include-memberships=true}
     * @param body JSON; empty for none
     * @param factory creates the result
     * @throws InvalidValue if the method or the path is invalid
     * @throws StintException if there is no response, or its status is an error
     */
    public <T> T send(String method, String path, Optional<String> body, ResponseFactory<T> factory) {
        // The caller may have typed the key in the wrong place.
        Operation operation = Operation.of(() -> settings.credential().redact(method + " " + path));
        Request request = Request.create(
                method(method),
                settings.service() + validatePath(path),
                headers(),
                body.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null),
                StandardCharsets.UTF_8,
                null);
        return SafeMethods.contain(request.httpMethod())
                ? requests.send(OBSERVED_NAME, operation, () -> response(request, factory))
                : requests.sendWrite(OBSERVED_NAME, operation, () -> response(request, factory));
    }

    private HttpMethod method(String method) {
        return switch (method) {
            case "GET", "POST", "PUT", "PATCH", "DELETE" -> HttpMethod.valueOf(method);
            default ->
                throw new InvalidValue(
                        "send a request",
                        "method",
                        "invalid method \"" + settings.credential().redact(method) + "\"",
                        "use GET, POST, PUT, PATCH or DELETE");
        };
    }

    private String validatePath(String path) {
        String segments = path.split("\\?", 2)[0];
        if (!PATH.matcher(path).matches()
                || INVALID_ESCAPE.matcher(path).find()
                || TRAVERSAL.matcher(segments).find()) {
            throw new InvalidValue(
                    "send a request",
                    "path",
                    "invalid path \"" + settings.credential().redact(path) + "\"",
                    "use a path like /workspaces/ID/projects?archived=false, and percent-encode special characters");
        }
        return path;
    }

    private Map<String, Collection<String>> headers() {
        return settings.connection()
                .map(id -> Map.<String, Collection<String>>of(ApiFactory.CONNECTION_HEADER, List.of(id.value())))
                .orElse(Map.of());
    }

    private <T> T response(Request request, ResponseFactory<T> factory) {
        Response response = execute(request);
        if (response.status() < 200 || response.status() >= 300) {
            throw json.error(response);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(new ArrayList<>(values))));
        return factory.create(
                response.status(), headers, new String(ResponseText.bytes(response), StandardCharsets.UTF_8));
    }

    private Response execute(Request request) {
        try {
            return chain.execute(request, new Request.Options());
        } catch (IOException failure) {
            // As Feign does for the other requests.
            throw new RetryableException(-1, "no response", request.httpMethod(), failure, (Long) null, request);
        }
    }
}
