package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Permits the web pages of all sites to use Clockify with a key, as the service does (CORS). A page never gets more than any other client
 * with the same key: the browser sends no cookies, because all origins are permitted with a star.
 */
public final class CrossOrigin {

    private static final String ORIGIN = "Origin";
    private static final String METHOD = "Access-Control-Request-Method";
    private static final String HEADERS = "Access-Control-Request-Headers";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALL = "*";

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private final Map<String, String> permission = permission();

    private static Map<String, String> permission() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ALLOW_ORIGIN, ALL);
        headers.put("Access-Control-Expose-Headers", "Last-Page, Retry-After, " + ClockifyService.SIMULATED);
        headers.put("Vary", ORIGIN);
        return Collections.unmodifiableMap(headers);
    }

    /** Returns whether the page of a web site sends the request, as browsers state. */
    public static boolean isOfPage(Request request) {
        return request.header(ORIGIN).isPresent();
    }

    /** Returns whether a browser asks with this request if a page may send another one. It contains no key. */
    public static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && isOfPage(request)
                && request.header(METHOD).isPresent();
    }

    /** Returns whether the page would send a key of Clockify with the other request. */
    public static boolean announcesClockifyKey(Request request) {
        return isPreflight(request)
                && requestedHeaders(request)
                        .anyMatch(name -> name.equalsIgnoreCase("X-Api-Key") || name.equalsIgnoreCase("X-Addon-Token"));
    }

    /** Returns the response to a preflight request: the page may use every method and header. */
    public static Response preflight(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ALLOW_ORIGIN, ALL);
        headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        headers.put("Access-Control-Allow-Headers", String.join(", ", allowedHeaders(request)));
        headers.put("Access-Control-Max-Age", "1800");
        headers.put("Vary", String.join(", ", ORIGIN, METHOD, HEADERS));
        return Response.empty(200).withHeaders(headers);
    }

    /** Returns the headers that the gateway and Clockify read, and those requested; a star would not include Authorization. */
    private static Set<String> allowedHeaders(Request request) {
        Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        allowed.addAll(
                List.of("Accept", "Authorization", "Content-Type", "Maton-Connection", "X-Addon-Token", "X-Api-Key"));
        requestedHeaders(request)
                .filter(name -> HEADER_NAME.matcher(name).matches())
                .forEach(allowed::add);
        return allowed;
    }

    private static Stream<String> requestedHeaders(Request request) {
        return request.headers(HEADERS).stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip);
    }

    /** Permits the page that sent the request to read the response, also that to an error. */
    public Delivery permit(Delivery delivery) {
        return new Delivery(delivery.response().withHeaders(permission), delivery.mode(), delivery.betweenBytes());
    }
}
