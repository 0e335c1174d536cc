package io.github.stint.adapter.maton.internal.observation;

import io.github.stint.adapter.maton.internal.observation.RequestObserver.Line;
import io.github.stint.adapter.maton.internal.observation.RequestObserver.Result;
import io.github.stint.adapter.maton.internal.observation.RequestObserver.RetryReason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** A request and its attempts, as they are reported. Safe for use by several threads. */
public final class ObservedRequest {

    /** Sends an attempt. */
    @FunctionalInterface
    public interface Exchange<R> {

        /** Returns the response. */
        R send() throws IOException;
    }

    private final RequestObservation observation;
    private final Line line;
    private final UnaryOperator<String> redaction;
    private final Instant begin;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile OptionalInt lastStatus = OptionalInt.empty();

    private ObservedRequest(RequestObservation observation, Line line, UnaryOperator<String> redaction) {
        this.observation = observation;
        this.line = line;
        this.redaction = redaction;
        this.begin = observation.now();
    }

    /** Begins a request; the redaction removes secrets from texts of the service. */
    static ObservedRequest begin(RequestObservation observation, Line line, UnaryOperator<String> redaction) {
        ObservedRequest request = new ObservedRequest(observation, line, redaction);
        observation.report(observer -> observer.started(line));
        return request;
    }

    /** Sends an attempt, and reports it and its result. */
    public <R> R attempt(Exchange<R> exchange, ToIntFunction<R> statusOf) throws IOException {
        int number = attempts.incrementAndGet();
        lastStatus = OptionalInt.empty();
        Instant sent = observation.now();
        observation.report(observer -> observer.sent(line, number));
        try {
            R response = exchange.send();
            int status = statusOf.applyAsInt(response);
            lastStatus = OptionalInt.of(status);
            Duration time = observation.since(sent);
            observation.report(observer -> observer.responded(line, number, status, time));
            return response;
        } catch (IOException | RuntimeException failure) {
            String reason = redaction.apply(String.valueOf(failure.getMessage()));
            Duration time = observation.since(sent);
            observation.report(observer -> observer.failed(line, number, reason, time));
            throw failure;
        }
    }

    /** Reports that the next attempt has to wait for the rate limit, unless that takes less than a millisecond. */
    public void waiting(Duration time) {
        if (time.toMillis() > 0) {
            observation.report(observer -> observer.waiting(line, time));
        }
    }

    /** Reports that the request will be sent again. */
    public void retrying(RetryReason reason, Duration delay) {
        int next = attempts.get() + 1;
        observation.report(observer -> observer.retrying(line, next, reason, delay));
    }

    /** Reports the end of the request. */
    void settle(Optional<String> error) {
        Result result = new Result(attempts.get(), lastStatus, error, observation.since(begin));
        observation.report(observer -> observer.settled(line, result));
    }
}
