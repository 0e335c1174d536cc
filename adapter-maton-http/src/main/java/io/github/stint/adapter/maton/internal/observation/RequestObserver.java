package io.github.stint.adapter.maton.internal.observation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Is called when something happens to a request. Safe for use by several threads. */
public interface RequestObserver {

    /**
     * A request.
     *
     * @param number distinguishes it from all other requests of the observer
     * @param operation the operation that it is part of, such as {@code create project}
     * @param method such as {@code GET}
     * @param path the path and the query, without the base URL and without secrets
     * @param template the path with the names of its parameters instead of their values, without the query
     */
    record Line(long number, String operation, String method, String path, String template) {}

    /** Why a request is retried. */
    enum RetryReason {
        RATE_LIMITED,
        SERVER_ERROR,
        NO_RESPONSE
    }

    /**
     * How a request ended.
     *
     * @param attempts how often it was sent; 0 if it was rejected before
     * @param status of the last attempt; empty if it had no response
     * @param error the code of the error; empty if there was none
     * @param time since it began
     */
    record Result(int attempts, OptionalInt status, Optional<String> error, Duration time) {}

    /** A request begins. */
    void started(Line line);

    /** The next attempt has to wait for the rate limit. */
    void waiting(Line line, Duration time);

    /** An attempt is sent; the first is 1. */
    void sent(Line line, int attempt);

    /** The service responded after that time. */
    void responded(Line line, int attempt, int status, Duration time);

    /** There was no response that can be read. */
    void failed(Line line, int attempt, String reason, Duration time);

    /** The request will be sent again, after that delay. */
    void retrying(Line line, int nextAttempt, RetryReason reason, Duration delay);

    /** A request ends. */
    void settled(Line line, Result result);
}
