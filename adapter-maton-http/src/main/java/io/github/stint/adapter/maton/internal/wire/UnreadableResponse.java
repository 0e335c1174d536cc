package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A response with a success status that cannot be read. */
public final class UnreadableResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;
    private final boolean mayBeOfService;

    private UnreadableResponse(Response response, String message, @Nullable Throwable cause, boolean mayBeOfService) {
        super(message, cause);
        this.response = response;
        this.mayBeOfService = mayBeOfService;
    }

    UnreadableResponse(Response response, String message, @Nullable Throwable cause) {
        this(response, message, cause, isOfService(response));
    }

    /** A response that reports an error, against its status. */
    static UnreadableResponse ofError(Response response) {
        return new UnreadableResponse(response, "invalid response: success status with an error code", null, false);
    }

    public int status() {
        return response.status();
    }

    /** What the status of the response means, given what can be read of it. */
    public Effect effect() {
        if (SafeMethods.contain(response.request().httpMethod())) {
            return Effect.NONE;
        }
        return mayBeOfService ? Effect.ACCEPTED : Effect.UNCLEAR;
    }

    /** Whether the body is missing or the start of JSON. A page of a proxy, for example, is neither. */
    private static boolean isOfService(Response response) {
        String text = new String(ResponseText.bytes(response), StandardCharsets.UTF_8).stripLeading();
        return text.isEmpty() || text.startsWith("{") || text.startsWith("[") || text.equals("null");
    }

    /** The field that cannot be read; empty if it is unknown. */
    Optional<String> field() {
        return getCause() instanceof JacksonException json && !json.getPath().isEmpty()
                ? Optional.ofNullable(json.getPath().get(0).getPropertyName())
                : Optional.empty();
    }

    /** The status, the content type and the start of the body. */
    public String description(Credential credential) {
        return ResponseText.describe(response, credential);
    }
}
