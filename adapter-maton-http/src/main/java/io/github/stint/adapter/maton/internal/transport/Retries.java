package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import io.github.stint.adapter.maton.internal.observation.RequestObserver.RetryReason;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Retries requests. Reads are retried after transient failures of the service or the network. Writes are retried only if they certainly had
 * no effect. See {@link Attempts}.
 */
final class Retries implements RequestStep {

    private final RequestStep next;
    private final GatewaySettings settings;
    private final WaitingTime time;
    private final RetryBudget budget;

    Retries(RequestStep next, GatewaySettings settings, WaitingTime time) {
        this.next = next;
        this.settings = settings;
        this.time = time;
        this.budget = new RetryBudget(settings.retryBudget());
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        Attempts attempts = new Attempts(request, state, settings, time, budget);
        while (true) {
            Optional<Duration> delay;
            try {
                Response response = sendOnce(request, state);
                delay = attempts.after(response);
                // Before it is recorded, because the result of an aborted request is the recorded response, unless it
                // is to be sent again.
                if (delay.isPresent()) {
                    state.markRetrying();
                }
                state.recordResponse(response);
                if (delay.isEmpty()) {
                    return response;
                }
            } catch (RequestFailure failure) {
                delay = attempts.after(failure);
                if (delay.isEmpty()) {
                    throw failure;
                }
            }
            await(delay.get(), state);
        }
    }

    private void await(Duration delay, RequestState state) throws RequestFailure {
        state.observed().ifPresent(observed -> observed.retrying(reason(state), delay));
        try {
            time.sleep(delay);
            state.time().waited(delay);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Reason.CANCELLED, "interrupted before the request was sent again", interrupted);
        }
    }

    private static RetryReason reason(RequestState state) {
        return state.lastResponse()
                .map(response -> Attempts.isRefused(response) ? RetryReason.RATE_LIMITED : RetryReason.SERVER_ERROR)
                .orElse(RetryReason.NO_RESPONSE);
    }

    private Response sendOnce(Request request, RequestState state) throws IOException {
        Optional<Response> before = state.lastResponse();
        try {
            return next.send(request, state);
        } catch (RequestFailure failure) {
            if (SafeMethods.contain(request.httpMethod()) || !failure.reason().mayHaveArrived()) {
                state.recordFailure(failure);
            }
            // A limit of Stint that follows from a refusal of the service is reported with the status of the refusal.
            throw failure.reason() == Reason.RATE_LIMITED
                            && before.filter(Attempts::isRefused).isPresent()
                    ? failure.withStatus(before.get().status())
                    : failure;
        }
    }
}
