package io.github.stint.adapter.maton;

import java.time.Duration;

/**
 * What happens to a request, for logs, metrics and progress. The events of one request are, in this order: {@link Started}; for each
 * attempt perhaps a {@link Waiting}, then {@link Sent}, and {@link Responded} or {@link Failed}; and {@link Settled}. An attempt that
 * exceeds the timeout of the request may end after the request is settled. No event contains a key, a header or a body; the query in the
 * path may contain a part of a name or a description.
 */
public sealed interface RequestEvent {

    /** The request. */
    RequestLine request();

    /** A request begins; reported by the thread of the caller. */
    record Started(RequestLine request) implements RequestEvent {}

    /**
     * The next attempt has to wait.
     *
     * @param time how long
     * @param reason why
     */
    record Waiting(RequestLine request, Duration time, Reason reason) implements RequestEvent {

        /** Why an attempt waits. */
        public enum Reason {
            /** The service permits only a number of requests per second. */
            RATE_LIMIT,
            /** The attempt before it failed, or the service refused it for now. */
            RETRY
        }
    }

    /**
     * An attempt is sent.
     *
     * @param attempt 1 for the first
     */
    record Sent(RequestLine request, int attempt) implements RequestEvent {}

    /**
     * The service responded to an attempt.
     *
     * @param attempt 1 for the first
     * @param status the HTTP status
     * @param time since the attempt was sent
     */
    record Responded(RequestLine request, int attempt, int status, Duration time) implements RequestEvent {}

    /**
     * An attempt had no response that can be read.
     *
     * @param attempt 1 for the first
     * @param reason such as {@code connection refused}
     * @param time since the attempt was sent
     */
    record Failed(RequestLine request, int attempt, String reason, Duration time) implements RequestEvent {}

    /**
     * A request ends, with a response or without; reported by the thread of the caller.
     *
     * @param time since it began
     */
    record Settled(RequestLine request, Duration time) implements RequestEvent {}

    /**
     * The first line of a request.
     *
     * @param method such as {@code GET}
     * @param path the path and the query, without the base URL: {@code /user}, {@code /workspaces/ID/tags?page=1}
     */
    record RequestLine(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
