package io.github.stint.cli.env;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service that takes requests as they are, besides what the ports offer. */
@FunctionalInterface
public interface RawService {

    /**
     * Sends one request, and throws errors of the domain for answers that say no.
     *
     * @param path what follows {@code /api/v1} in the address
     * @param body JSON; empty for none
     */
    Reply send(String method, String path, Optional<String> body);

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    record Reply(Map<String, List<String>> headers, String body) {

        /** Keeps its own copy. */
        public Reply {
            headers = Map.copyOf(headers);
        }
    }
}
