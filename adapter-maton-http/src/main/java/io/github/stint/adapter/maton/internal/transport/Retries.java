package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Sends a request again when that can help and cannot harm. What only reads is repeated when the service or the network fails for a
 * moment; what writes is repeated only when it certainly had no effect: the service refused it for being one too many, or was not
 * reached at all.
 */
final class Retries implements RequestStep {

    private static final int TOO_MANY_REQUESTS = 429;
    /** On the average; all who are refused wait together, and must not come back together. */
    private static final Duration PAUSE_OF_THE_LIMITED = Duration.ofSeconds(1);
    /** As good as whole, which the library does not allow: a pause is anything from nothing to twice its mean. */
    private static final double JITTER = 0.999;

    private final RequestStep next;
    private final GatewaySettings settings;
    private final Retry reading;
    private final Retry writing;
    private final IntervalFunction pause;
    private final IntervalFunction pauseOfTheLimited;

    Retries(RequestStep next, GatewaySettings settings) {
        this.next = next;
        this.settings = settings;
        this.pause = IntervalFunction.ofExponentialRandomBackoff(
                settings.firstPause().dividedBy(2), 2, JITTER);
        this.pauseOfTheLimited = IntervalFunction.ofExponentialRandomBackoff(PAUSE_OF_THE_LIMITED, 2, JITTER);
        this.reading = retry(
                "reading",
                answer -> (isLimited(answer) || answer.status() >= 500) && thereIsTimeFor(answer),
                failure -> failure.reason().passing());
        this.writing = retry(
                "writing",
                answer -> isLimited(answer) && thereIsTimeFor(answer),
                failure -> failure.reason().passing() && !failure.reason().mayHaveArrived());
    }

    private Retry retry(String name, Predicate<Response> answers, Predicate<RequestFailure> failures) {
        return Retry.of(
                name,
                RetryConfig.<Response>custom()
                        .maxAttempts(settings.attempts())
                        .retryOnResult(answers)
                        .retryOnException(failure -> failure instanceof RequestFailure known && failures.test(known))
                        .intervalBiFunction(this::pauseAfter)
                        .build());
    }

    @Override
    public Response send(Request request, RequestState fate) throws IOException {
        Retry retry = isReading(request) ? reading : writing;
        try {
            return retry.executeCheckedSupplier(() -> sendOnce(request, fate));
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Response sendOnce(Request request, RequestState fate) throws IOException {
        try {
            Response answer = next.send(request, fate);
            fate.answered(answer);
            return answer;
        } catch (RequestFailure failure) {
            if (isReading(request) || !failure.reason().mayHaveArrived()) {
                fate.returned(failure);
            }
            throw failure;
        }
    }

    private static boolean isReading(Request request) {
        return SafeMethods.contain(request.httpMethod());
    }

    private static boolean isLimited(Response answer) {
        return answer.status() == TOO_MANY_REQUESTS;
    }

    /** Whether to wait as long as the service asks takes less time than there is. */
    private boolean thereIsTimeFor(Response answer) {
        return RetryAfter.of(answer)
                .map(wait -> wait.compareTo(settings.timeout()) < 0)
                .orElse(true);
    }

    private long pauseAfter(int attempt, Either<Throwable, Response> outcome) {
        if (outcome.isLeft()) {
            return pause.apply(attempt);
        }
        Response answer = outcome.get();
        return RetryAfter.of(answer)
                .map(Duration::toMillis)
                .orElseGet(() -> (isLimited(answer) ? pauseOfTheLimited : pause).apply(attempt));
    }
}
