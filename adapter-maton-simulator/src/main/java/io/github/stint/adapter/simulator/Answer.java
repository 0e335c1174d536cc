package io.github.stint.adapter.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody gets.
 *
 * @param body empty when there is none
 * @param reason what went wrong, for whoever runs the simulator; it is not sent
 */
record Answer(int status, Map<String, String> headers, String body, Optional<String> reason) {

    private Answer(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Optional.empty());
    }

    static Answer json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, reason);
    }

    Answer because(String why) {
        return new Answer(status, headers, body, Optional.of(why));
    }
}
