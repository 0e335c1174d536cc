package io.github.stint.adapter.maton;

import io.github.stint.core.error.StintException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happens to a request, for logs, metrics, traces and progress. The events of one request are, in this order: {@link Started}; for
 * each attempt perhaps {@link Waiting}, then {@link Sent}, and {@link Responded} or {@link Failed}; before each attempt but the first
 * {@link Retrying}; and {@link Settled}. An attempt that exceeds the timeout of the request may end after the request is settled. What a
 * cache returns without a request has no events.
 *
 * <p>No event contains a key, a header or a body. The query in {@link Request#path} may contain a part of a name or a description.
 */
public sealed interface RequestEvent {

    /** Returns the request. */
    Request request();

    /** A request begins; reported by the thread of the caller. */
    record Started(Request request) implements RequestEvent {}

    /**
     * The next attempt has to wait, because the service permits only a number of requests per second.
     *
     * @param time how long, a millisecond or more
     */
    record Waiting(Request request, Duration time) implements RequestEvent {}

    /**
     * An attempt is sent.
     *
     * @param attempt 1 for the first
     */
    record Sent(Request request, int attempt) implements RequestEvent {}

    /**
     * The service responded to an attempt.
     *
     * @param attempt 1 for the first
     * @param status the HTTP status
     * @param time since the attempt was sent
     */
    record Responded(Request request, int attempt, int status, Duration time) implements RequestEvent {}

    /**
     * An attempt had no response that can be read.
     *
     * @param attempt 1 for the first
     * @param reason such as {@code connection refused}; any text
     * @param time since the attempt was sent
     */
    record Failed(Request request, int attempt, String reason, Duration time) implements RequestEvent {}

    /**
     * A request will be sent again. The event before it, {@link Responded} or {@link Failed}, is that of the attempt that failed.
     *
     * @param attempt the number of the next attempt, 2 for the first retry
     * @param reason why
     * @param delay the time until then
     */
    record Retrying(Request request, int attempt, Reason reason, Duration delay) implements RequestEvent {

        /** Why a request is sent again. */
        public enum Reason {
            /** The service received too many requests (status 429). */
            RATE_LIMITED,
            /** The service failed (status 500 or more). */
            SERVER_ERROR,
            /** The connection failed or broke. */
            NO_RESPONSE
        }
    }

    /**
     * A request ends, with a response or without; reported by the thread of the caller.
     *
     * @param attempts how often it was sent; 0 if it was rejected before
     * @param status the HTTP status of the last attempt; empty if it had no response
     * @param error the {@link StintException#code} of the error that the request ended with; {@code unexpected} for any other exception;
     *     empty if it succeeded. The methods {@code find} return empty instead of throwing some of these errors.
     * @param time since it began, including waits and retries
     */
    record Settled(Request request, int attempts, OptionalInt status, Optional<String> error, Duration time)
            implements RequestEvent {}

    /**
     * A request.
     *
     * @param number distinguishes it from all other requests of the same configuration, starting with 1
     * @param operation the operation that it is part of, such as {@code create project}; {@code send request} for those of
     *     {@link MatonStint#send}
     * @param method such as {@code GET}
     * @param path the path and the query, without the base URL: {@code /user}, {@code /workspaces/ID/tags?page=1}
     * @param template the path without ids, names and query, for metrics: {@code /workspaces/{workspace}/tags}; in requests of
     *     {@link MatonStint#send}, each parameter is {@code {id}}
     */
    record Request(long number, String operation, String method, String path, String template) {

        /** Returns the first line: {@code GET /workspaces/ID/tags?page=1}. */
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
