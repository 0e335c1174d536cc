package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request, so that whoever gives up on it can say whether it may have taken effect. Once given up it is not
 * sent any more. Safe for use by several threads.
 */
final class RequestState {

    private enum State {
        HELD,
        UNDER_WAY,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    private volatile @Nullable Response lastAnswer;
    private volatile @Nullable RequestFailure lastFailure;

    /** Marks the request as sent from now on; false if somebody has given up on it, so that it must not be sent. */
    boolean depart() {
        return state.compareAndSet(State.HELD, State.UNDER_WAY);
    }

    /** The request was answered; it may be sent again. */
    void answered(Response answer) {
        lastAnswer = answer;
        lastFailure = null;
        state.compareAndSet(State.UNDER_WAY, State.HELD);
    }

    /** The request was not answered, but is certain not to have taken effect; it may be sent again. */
    void returned(RequestFailure failure) {
        lastAnswer = null;
        lastFailure = failure;
        state.compareAndSet(State.UNDER_WAY, State.HELD);
    }

    /** Gives up; whether the request is under way without an answer. */
    boolean giveUp() {
        return state.getAndSet(State.GIVEN_UP) == State.UNDER_WAY;
    }

    /** The answer to the last try; empty if it got none. */
    Optional<Response> lastAnswer() {
        return Optional.ofNullable(lastAnswer);
    }

    /** Why the last try got no answer; empty if it got one, or there was none yet. */
    Optional<RequestFailure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
