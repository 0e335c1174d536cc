package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
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
    private final RetryConfig reads;
    private final RetryConfig writes;
    private final IntervalFunction delay;
    private final IntervalFunction rateLimitedDelay;

    Retries(RequestStep next, GatewaySettings settings) {
        this.next = next;
        this.settings = settings;
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

    /** One for each request, so that its events are known to be about that request. */
    private Retry retry(Request request, RequestState state) {
        Retry retry = Retry.of(request.httpMethod().name(), isRead(request) ? reads : writes);
        state.observed()
                .ifPresent(observed -> retry.getEventPublisher()
                        .onRetry(failed -> observed.retrying(reason(state), failed.getWaitInterval())));
        return retry;
    }

    private static RetryReason reason(RequestState state) {
        return state.lastResponse()
                .map(response -> isRateLimited(response) ? RetryReason.RATE_LIMITED : RetryReason.SERVER_ERROR)
                .orElse(RetryReason.NO_RESPONSE);
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        try {
            return retry(request, state).executeCheckedSupplier(() -> sendOnce(request, state));
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
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
