package io.github.stint.adapter.maton.internal;

import java.util.List;
import java.util.Map;

/**
 * An answer as the service sent it.
 *
 * @param headers by their names in lower case
 */
public record RawReply(int status, Map<String, List<String>> headers, String body) {

    /** Keeps its own copy. */
    public RawReply {
        headers = Map.copyOf(headers);
    }
}
