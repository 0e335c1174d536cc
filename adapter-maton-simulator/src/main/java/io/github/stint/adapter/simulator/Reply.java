package io.github.stint.adapter.simulator;

import java.time.Duration;

/** An answer, and how it reaches whoever asked. */
record Reply(Answer answer, Delivery delivery, Duration betweenBytes) {

    /** How an answer reaches whoever asked. */
    enum Delivery {
        /** At once. */
        WHOLE,
        /** Half of the body, and then the end of the connection. */
        HALF,
        /** Byte by byte. */
        SLOW,
        /** Not at all: the connection is reset. */
        RESET
    }

    static Reply of(Answer answer, Delivery delivery) {
        return new Reply(answer, delivery, Duration.ZERO);
    }
}
