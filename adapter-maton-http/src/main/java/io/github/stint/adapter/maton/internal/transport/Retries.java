package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import io.github.stint.adapter.maton.internal.observation.RequestObserver.RetryReason;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Retries requests. Reads are retried after transient failures of the service or the network. Writes are retried only if they
 * certainly had no effect: after status 429, or if the connection failed.
 */
final class Retries implements RequestStep {

    private static final int TOO_MANY_REQUESTS = 429;
    /** The mean delay after status 429. It is random, so that concurrent requests do not retry at the same time. */
    private static final Duration RATE_LIMITED_DELAY = Duration.ofSeconds(1);
    /** A delay is random between zero and twice its mean. The library does not allow a factor of 1. */
    private static final double JITTER = 0.999;

    private final RequestStep next;
    private final GatewaySettings settings;
    private final WaitingTime time;
    private final RetryConfig reads;
    private final RetryConfig writes;
    private final IntervalFunction delay;
    private final IntervalFunction rateLimitedDelay;

    Retries(RequestStep next, GatewaySettings settings, WaitingTime time) {
        this.next = next;
        this.settings = settings;
        this.time = time;
        this.delay = IntervalFunction.ofExponentialRandomBackoff(
                settings.retryDelay().dividedBy(2), 2, JITTER);
        this.rateLimitedDelay = IntervalFunction.ofExponentialRandomBackoff(RATE_LIMITED_DELAY, 2, JITTER);
        this.reads = config(
                response -> (isRateLimited(response) || response.status() >= 500) && isDelayWithinTimeout(response),
                failure -> failure.reason().isTransient());
        this.writes = config(
                response -> isRateLimited(response) && isDelayWithinTimeout(response),
                failure -> failure.reason().isTransient() && !failure.reason().mayHaveArrived());
    }

    private RetryConfig config(Predicate<Response> responses, Predicate<RequestFailure> failures) {
        return RetryConfig.<Response>custom()
                .maxAttempts(settings.maxAttempts())
                .retryOnResult(responses)
                .retryOnException(failure -> failure instanceof RequestFailure known && failures.test(known))
                .intervalBiFunction(this::delayMillis)
                .build();
    }

    private static RetryReason reason(RequestState state) {
        return state.lastResponse()
                .map(response -> isRateLimited(response) ? RetryReason.RATE_LIMITED : RetryReason.SERVER_ERROR)
                .orElse(RetryReason.NO_RESPONSE);
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        // Not the other kind of context, because it always waits with the time of the JVM.
        Retry.AsyncContext<Response> attempts =
                Retry.of("request", isRead(request) ? reads : writes).asyncContext();
        while (true) {
            long delay;
            try {
                Response response = sendOnce(request, state);
                delay = attempts.onResult(response);
                if (delay < 0) {
                    return response;
                }
            } catch (RequestFailure failure) {
                delay = attempts.onError(failure);
                if (delay < 0) {
                    throw failure;
                }
            }
            await(Duration.ofMillis(delay), state);
        }
    }

    private void await(Duration delay, RequestState state) throws RequestFailure {
        state.observed().ifPresent(observed -> observed.retrying(reason(state), delay));
        try {
            time.sleep(delay);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(
                    RequestFailure.Reason.NOT_SENT, "interrupted before the request was retried", interrupted);
        }
    }

    private Response sendOnce(Request request, RequestState state) throws IOException {
        try {
            Response response = next.send(request, state);
            state.recordResponse(response);
            return response;
        } catch (RequestFailure failure) {
            if (isRead(request) || !failure.reason().mayHaveArrived()) {
                state.recordFailure(failure);
            }
            throw failure;
        }
    }

    private static boolean isRead(Request request) {
        return SafeMethods.contain(request.httpMethod());
    }

    private static boolean isRateLimited(Response response) {
        return response.status() == TOO_MANY_REQUESTS;
    }

    /** Whether the delay that the service asks for is shorter than the timeout. */
    private boolean isDelayWithinTimeout(Response response) {
        return RetryAfter.of(response)
                .map(requested -> requested.compareTo(settings.timeout()) < 0)
                .orElse(true);
    }

    private long delayMillis(int attempt, Either<Throwable, Response> outcome) {
        if (outcome.isLeft()) {
            return delay.apply(attempt);
        }
        Response response = outcome.get();
        return RetryAfter.of(response)
                .map(Duration::toMillis)
                .orElseGet(() -> (isRateLimited(response) ? rateLimitedDelay : delay).apply(attempt));
    }
}
