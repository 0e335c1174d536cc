package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.observation.RequestObserver;
import java.time.Duration;
import java.util.function.Consumer;

/** Passes what happens to requests on to a listener. */
record RequestEvents(Consumer<RequestEvent> listener) implements RequestObserver {

    @Override
    public void started(Line line) {
        listener.accept(new RequestEvent.Started(of(line)));
    }

    @Override
    public void waiting(Line line, Duration time) {
        listener.accept(new RequestEvent.Waiting(of(line), time));
    }

    @Override
    public void sent(Line line, int attempt) {
        listener.accept(new RequestEvent.Sent(of(line), attempt));
    }

    @Override
    public void responded(Line line, int attempt, int status, Duration time) {
        listener.accept(new RequestEvent.Responded(of(line), attempt, status, time));
    }

    @Override
    public void failed(Line line, int attempt, String reason, Duration time) {
        listener.accept(new RequestEvent.Failed(of(line), attempt, reason, time));
    }

    @Override
    public void retrying(Line line, int nextAttempt, RetryReason reason, Duration delay) {
        listener.accept(new RequestEvent.Retrying(of(line), nextAttempt, of(reason), delay));
    }

    @Override
    public void settled(Line line, Result result) {
        listener.accept(
                new RequestEvent.Settled(of(line), result.attempts(), result.status(), result.error(), result.time()));
    }

    private static RequestEvent.Retrying.Reason of(RetryReason reason) {
        return switch (reason) {
            case RATE_LIMITED -> RequestEvent.Retrying.Reason.RATE_LIMITED;
            case SERVER_ERROR -> RequestEvent.Retrying.Reason.SERVER_ERROR;
            case NO_RESPONSE -> RequestEvent.Retrying.Reason.NO_RESPONSE;
        };
    }

    private static RequestEvent.Request of(Line line) {
        return new RequestEvent.Request(line.number(), line.operation(), line.method(), line.path(), line.template());
    }
}
