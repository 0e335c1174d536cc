package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.clockify.CrossOrigin;
import io.github.stint.adapter.simulator.internal.maton.ConnectionPage;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.core.connection.Connections;
import java.util.List;

/**
 * The APIs of a simulator. On the real services they have hosts of their own; here the path decides, and the key where a path belongs to
 * several of them.
 */
enum ApiFace {
    /** {@code /simulator/faults} of the admin API. */
    FAULTS,
    /** {@code /simulator/settings} of the admin API. */
    SETTINGS,
    /** The page that activates a connection. */
    CONNECTION_PAGE,
    /** {@code /connections...} of the gateway. */
    CONNECTIONS,
    /** {@code /clockify/...}, and with a bearer token every other path, which is one of an unknown app. */
    GATEWAY,
    /** {@code /api/v1/...} of Clockify, {@code /v1/...} of its hosts for reports, and with an API key every other path; so is a preflight request for one. */
    CLOCKIFY;

    static ApiFace of(Request request) {
        List<String> path = request.segments();
        if (path.equals(List.of("simulator", "faults"))) {
            return FAULTS;
        }
        if (path.equals(List.of("simulator", "settings"))) {
            return SETTINGS;
        }
        return switch (path.isEmpty() ? "" : path.get(0)) {
            case ConnectionPage.PATH -> CONNECTION_PAGE;
            case "connections" -> CONNECTIONS;
            case Connections.CLOCKIFY -> GATEWAY;
            default ->
                hasClockifyKey(request) || CrossOrigin.announcesClockifyKey(request) || isOfClockify(request)
                        ? CLOCKIFY
                        : GATEWAY;
        };
    }

    private static boolean hasClockifyKey(Request request) {
        return !request.headers("X-Api-Key").isEmpty()
                || !request.headers("X-Addon-Token").isEmpty();
    }

    /** On the gateway's host, the first segment is the name of an app, and these are none. */
    private static boolean isOfClockify(Request request) {
        return hasClockifyBase(request.segments()) && request.bearerToken().isEmpty();
    }

    private static boolean hasClockifyBase(List<String> path) {
        return Paths.startsWith(path, "api") || Paths.startsWith(path, "v1");
    }

    /** Returns the path of the service itself, which faults are matched against. */
    List<String> path(Request request) {
        List<String> path = request.segments();
        return switch (this) {
            case FAULTS, SETTINGS, CONNECTION_PAGE, CONNECTIONS -> path;
            case GATEWAY -> Paths.skip(path, 3);
            case CLOCKIFY ->
                Paths.startsWith(path, "v1")
                        ? Paths.skip(path, 1)
                        : Paths.startsWith(path, "api") ? Paths.skip(path, 2) : path;
        };
    }

    /** Returns whether web pages may send the request to Clockify, directly or through the gateway. A preflight request has no key. */
    static boolean isOpenToPages(Request request) {
        List<String> path = request.segments();
        return hasClockifyBase(path) || Paths.startsWith(path, Connections.CLOCKIFY) || of(request) == CLOCKIFY;
    }
}
