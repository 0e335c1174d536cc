package io.github.stint.adapter.simulator.internal.wire;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of the body of a request. The service's framework (Spring) selects by it what reads the body, before anything else. */
public final class ContentType {

    private static final Pattern JSON = Pattern.compile("(?i)application/(json|[!#$&^_.+a-z0-9-]+\\+json)[ \t]*(;.*)?");
    /** What the framework takes a body without a type for. */
    private static final String UNKNOWN = "application/octet-stream";

    private ContentType() {}

    /** Throws the service's error for a body of another type than JSON. Without a type, only no body at all is accepted. */
    public static void requireJson(Request request) {
        Optional<String> type =
                request.header("Content-Type").map(String::strip).filter(text -> !text.isEmpty());
        if (type.isEmpty() && request.body().filter(String::isEmpty).isPresent()) {
            return;
        }
        String named = type.orElse(UNKNOWN);
        if (!JSON.matcher(named).matches()) {
            throw WireErrors.unsupportedType(named);
        }
    }
}
