package io.github.stint.adapter.maton.gateway;

import feign.Response;
import org.jspecify.annotations.Nullable;

/** An answer that says yes in a way that cannot be understood. */
final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;

    UnreadableAnswer(Response answer, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.answer = answer;
    }

    boolean wasReading() {
        return Retries.isReading(answer.request());
    }

    /** The status, the type and the beginning of the body. */
    String description(Credential credential) {
        return AnswerText.describe(answer, credential);
    }
}
