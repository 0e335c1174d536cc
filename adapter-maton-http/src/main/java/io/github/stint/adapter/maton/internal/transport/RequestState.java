package io.github.stint.adapter.maton.internal.transport;

import feign.Response;
import io.github.stint.adapter.maton.internal.observation.ObservedRequest;
import java.time.Duration;
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
    private final RemainingTime time;
    private volatile boolean isRetrying;
    private volatile @Nullable Response lastResponse;
    private volatile @Nullable RequestFailure lastFailure;

    /** The state of a request that is not observed, and has no deadline. */
    RequestState() {
        this(Optional.empty(), new RemainingTime(() -> 0, Duration.ofDays(365)));
    }

    RequestState(Optional<ObservedRequest> observed, RemainingTime time) {
        this.observed = observed;
        this.time = time;
    }

    /** The time that is left for waits. */
    RemainingTime time() {
        return time;
    }

    /** Reports what happens to the request; empty if it is not observed. */
    Optional<ObservedRequest> observed() {
        return observed;
    }

    /** Marks the request as sent; false if it was aborted, so that it must not be sent. */
    boolean markSent() {
        isRetrying = false;
        return state.compareAndSet(State.WAITING, State.IN_FLIGHT);
    }

    /** Records that the last attempt is not the result, because the request will be sent again. */
    void markRetrying() {
        isRetrying = true;
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

    /** The response that is the result; empty if there was none, or if the request was to be sent again. */
    Optional<Response> result() {
        return isRetrying ? Optional.empty() : lastResponse();
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
