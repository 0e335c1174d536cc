package io.github.stint.adapter.maton;

import java.util.List;
import java.util.Map;

/**
 * An answer as the service sent it.
 *
 * @param headers by their names in lower case
 * @param body empty text if there was none
 */
public record RawResponse(int status, Map<String, List<String>> headers, String body) {

    /** Keeps its own copy. */
    public RawResponse {
        headers = Map.copyOf(headers);
    }
}
