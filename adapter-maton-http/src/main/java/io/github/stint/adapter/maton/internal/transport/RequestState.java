package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import io.github.stint.adapter.maton.internal.observation.ObservedRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one request, from which it is known whether an aborted request may have taken effect. An aborted request is never
 * sent. Safe for use by several threads.
 */
final class RequestState {

    private enum State {
        WAITING,
        IN_FLIGHT,
        ABORTED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Optional<ObservedRequest> observed;
    private volatile @Nullable Response lastResponse;
    private volatile @Nullable RequestFailure lastFailure;

    /** The state of a request that is not observed. */
    RequestState() {
        this(Optional.empty());
    }

    RequestState(Optional<ObservedRequest> observed) {
        this.observed = observed;
    }

    /** Reports what happens to the request; empty if it is not observed. */
    Optional<ObservedRequest> observed() {
        return observed;
    }

    /** Marks the request as sent; false if it was aborted, so that it must not be sent. */
    boolean markSent() {
        return state.compareAndSet(State.WAITING, State.IN_FLIGHT);
    }

    /** Records a response; the request may be retried. */
    void recordResponse(Response response) {
        lastResponse = response;
        lastFailure = null;
        state.compareAndSet(State.IN_FLIGHT, State.WAITING);
    }

    /** Records a failure after which the request certainly had no effect; it may be retried. */
    void recordFailure(RequestFailure failure) {
        lastResponse = null;
        lastFailure = failure;
        state.compareAndSet(State.IN_FLIGHT, State.WAITING);
    }

    /** Aborts the request; returns whether it was in flight, so that it may have taken effect. */
    boolean abort() {
        return state.getAndSet(State.ABORTED) == State.IN_FLIGHT;
    }

    /** The response of the last attempt; empty if there was none. */
    Optional<Response> lastResponse() {
        return Optional.ofNullable(lastResponse);
    }

    /** The failure of the last attempt; empty if it had a response, or there was no attempt yet. */
    Optional<RequestFailure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
