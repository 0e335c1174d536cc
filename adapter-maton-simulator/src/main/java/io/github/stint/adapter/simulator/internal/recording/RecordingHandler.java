package io.github.stint.adapter.simulator.internal.recording;

import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Passes each request with its response to a listener, as one line of JSON, before the response is sent. Lines are in the order in which
 * the requests end, and the listener is never called by two threads at the same time.
 */
public final class RecordingHandler implements RequestHandler {

    private final RequestHandler handler;
    private final Redaction redaction;
    private final Clock clock;
    private final Consumer<String> listener;

    /**
     * Records what the handler does.
     *
     * @param clock the time of each exchange
     */
    public RecordingHandler(RequestHandler handler, KeyRedactor keys, Clock clock, Consumer<String> listener) {
        this.handler = handler;
        this.redaction = new Redaction(keys);
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Delivery handle(Request request) throws InterruptedException {
        Instant time = clock.instant();
        Delivery delivery = handler.handle(request);
        String line = Json.content(new ExchangeJson(time, request, delivery, redaction))
                .text();
        synchronized (this) {
            listener.accept(line);
        }
        return delivery;
    }
}
