package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.transport.RequestObserver;
import java.time.Duration;
import java.util.function.Consumer;

/** Passes what happens to requests on to a listener. */
record RequestEvents(Consumer<RequestEvent> listener) implements RequestObserver {

    @Override
    public void started(Line line) {
        listener.accept(new RequestEvent.Started(of(line)));
    }

    @Override
    public void waiting(Line line, Duration time, boolean afterFailure) {
        RequestEvent.Waiting.Reason reason =
                afterFailure ? RequestEvent.Waiting.Reason.RETRY : RequestEvent.Waiting.Reason.RATE_LIMIT;
        listener.accept(new RequestEvent.Waiting(of(line), time, reason));
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
    public void settled(Line line, Duration time) {
        listener.accept(new RequestEvent.Settled(of(line), time));
    }

    private static RequestEvent.RequestLine of(Line line) {
        return new RequestEvent.RequestLine(line.method(), line.path());
    }
}
