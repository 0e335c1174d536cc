package io.github.stint.adapter.maton;

import java.util.List;
import java.util.Map;

/**
 * A response as the service sent it.
 *
 * @param headers by their names in lower case
 * @param body empty if there was none
 */
public record RawResponse(int status, Map<String, List<String>> headers, String body) {

    /** Copies the headers. */
    public RawResponse {
        headers = Map.copyOf(headers);
    }
}
