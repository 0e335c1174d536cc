package io.github.stint.adapter.maton.internal.transport;

import java.time.Duration;

/** Is called when something happens to a request. Safe for use by several threads. */
public interface RequestObserver {

    /**
     * The first line of a request.
     *
     * @param method such as {@code GET}
     * @param path the path and the query, without the base URL
     */
    record Line(String method, String path) {}

    /** A request begins. */
    void started(Line line);

    /** The next attempt has to wait, because the one before failed, or for the rate limit. */
    void waiting(Line line, Duration time, boolean afterFailure);

    /** An attempt is sent; the first is 1. */
    void sent(Line line, int attempt);

    /** The service responded after that time. */
    void responded(Line line, int attempt, int status, Duration time);

    /** There was no response that can be read. */
    void failed(Line line, int attempt, String reason, Duration time);

    /** A request ends. */
    void settled(Line line, Duration time);
}
