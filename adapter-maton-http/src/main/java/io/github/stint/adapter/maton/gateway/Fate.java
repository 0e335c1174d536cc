package io.github.stint.adapter.maton.gateway;

import feign.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request, so that whoever gives up on it can say whether it may have taken effect. Once given up it is not
 * sent any more. Safe for use by several threads.
 */
final class Fate {

    private enum State {
        HELD,
        UNDER_WAY,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    private volatile @Nullable Response lastAnswer;

    /** Marks the request as sent from now on; false if somebody has given up on it, so that it must not be sent. */
    boolean depart() {
        return state.compareAndSet(State.HELD, State.UNDER_WAY);
    }

    /** The request was sent, and is certain not to have taken effect. */
    void returned() {
        state.compareAndSet(State.UNDER_WAY, State.HELD);
    }

    /** The request was sent, and answered; it may be sent again. */
    void answered(Response answer) {
        lastAnswer = answer;
        returned();
    }

    /** Gives up; whether the request is under way without an answer. */
    boolean giveUp() {
        return state.getAndSet(State.GIVEN_UP) == State.UNDER_WAY;
    }

    /** What the service answered last; empty if it has not answered yet. */
    Optional<Response> lastAnswer() {
        return Optional.ofNullable(lastAnswer);
    }
}
