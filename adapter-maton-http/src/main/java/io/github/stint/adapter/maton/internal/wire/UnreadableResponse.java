package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.transport.Credential;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import org.jspecify.annotations.Nullable;

/** An answer that says yes in a way that cannot be understood. */
public final class UnreadableResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    UnreadableResponse(Response answer, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.answer = answer;
    }

    public boolean wasReading() {
        return SafeMethods.contain(answer.request().httpMethod());
    }

    /** The status, the type and the beginning of the body. */
    public String description(Credential credential) {
        return ResponseText.describe(answer, credential);
    }
}
