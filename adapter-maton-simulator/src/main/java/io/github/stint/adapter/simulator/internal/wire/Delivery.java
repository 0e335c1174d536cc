package io.github.stint.adapter.simulator.internal.wire;

import java.time.Duration;

/**
 * How a response is sent.
 *
 * @param betweenBytes the time between two bytes of the body if the mode is {@code SLOW}, otherwise zero
 */
public record Delivery(Response response, Mode mode, Duration betweenBytes) {

    /** How much of a response is sent, and how fast. */
    public enum Mode {
        /** The whole response at once. */
        WHOLE,
        /** Half of the body, then the end of the connection. */
        HALF,
        /** The body byte by byte. */
        SLOW,
        /** Nothing: the connection is reset. */
        RESET
    }

    public static Delivery whole(Response response) {
        return of(response, Mode.WHOLE);
    }

    public static Delivery of(Response response, Mode mode) {
        return new Delivery(response, mode, Duration.ZERO);
    }
}
