package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A response with a success status that cannot be read. */
public final class UnreadableResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    UnreadableResponse(Response response, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.response = response;
    }

    public int status() {
        return response.status();
    }

    /** Whether the request changes nothing. */
    public boolean isSafe() {
        return SafeMethods.contain(response.request().httpMethod());
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
