package io.github.stint.adapter.maton.fake;

import java.net.http.HttpHeaders;

/**
 * A request that the adapter sent.
 *
 * @param path with the query, after the base URL of the API: {@code /user}, or of connections: {@code /connections}
 * @param body empty without one
 */
public record SentRequest(String method, String path, HttpHeaders headers, String body) {

    /** The path without the query. */
    public String resource() {
        return path.split("\\?", 2)[0];
    }

    /** The method and the path with the query. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
