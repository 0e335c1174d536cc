package io.github.stint.cli.env;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends raw requests of Clockify's API, for what the ports do not support. */
public interface RawService {

    /**
     * Sends one request. Throws a {@link io.github.stint.core.error.StintException} for an error status.
     *
     * @param path the part of the URL after {@code /api/v1}
     * @param body the JSON body; empty for none
     */
    Response send(String method, String path, Optional<String> body);

    /** The date header of the last response to any request of the adapter; empty if no response had one. */
    Optional<String> lastDate();

    /**
     * A response.
     *
     * @param headers by name in lower case
     */
    record Response(Map<String, List<String>> headers, String body) {

        /** Copies the map. */
        public Response {
            headers = Map.copyOf(headers);
        }
    }
}
