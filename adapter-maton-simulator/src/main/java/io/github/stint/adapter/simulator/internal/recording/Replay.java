package io.github.stint.adapter.simulator.internal.recording;

import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Repeats the responses of a recording. A request gets the response of the recorded one with the same method, target and body, or else of
 * one with the same method and target. Several such responses are repeated in their order, the last one from then on. Keys count as equal.
 */
public final class Replay implements RequestHandler {

    private static final int NOT_RECORDED = 501;
    /** What could act as another line of the log, or on a terminal. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Redaction redaction;
    private final RequestLog log;
    private final Map<List<String>, Deliveries> withBody = new HashMap<>();
    private final Map<List<String>, Deliveries> withAnyBody = new HashMap<>();

    /**
     * Repeats the exchanges.
     *
     * @param keys the keys that requests may contain outside of the headers for them
     */
    public Replay(List<Exchange> exchanges, KeyRedactor keys, RequestLog log) {
        this.redaction = new Redaction(keys);
        this.log = log;
        for (Exchange exchange : exchanges) {
            add(withBody, List.of(exchange.method(), exchange.target(), exchange.body()), exchange.delivery());
            add(withAnyBody, List.of(exchange.method(), exchange.target()), exchange.delivery());
        }
    }

    private static void add(Map<List<String>, Deliveries> all, List<String> key, Delivery delivery) {
        all.computeIfAbsent(key, first -> new Deliveries()).add(delivery);
    }

    /** The deliveries for one kind of request, in their order. */
    private static final class Deliveries {

        private final List<Delivery> all = new ArrayList<>();
        private int used;

        void add(Delivery delivery) {
            all.add(delivery);
        }

        synchronized Delivery next() {
            int next = Math.min(used, all.size() - 1);
            used = next + 1;
            return all.get(next);
        }
    }

    @Override
    public Delivery handle(Request request) throws InterruptedException {
        String method = redaction.method(request);
        String target = redaction.target(request);
        Content content = request.content();
        String body = request.body().map(redaction::body).orElseGet(() -> redaction.bytes(content));
        Optional<Delivery> recorded = Optional.ofNullable(withBody.get(List.of(method, target, body)))
                .or(() -> Optional.ofNullable(withAnyBody.get(List.of(method, target))))
                .map(Deliveries::next);
        Delivery delivery = recorded.orElseGet(() ->
                Delivery.whole(Json.error(NOT_RECORDED, "The recording has no response to " + method + " " + target)));
        log.log(() -> UNPRINTABLE
                .matcher(method + " " + target + " " + delivery.response().status()
                        + (recorded.isPresent() ? "" : " not recorded"))
                .replaceAll("?"));
        return delivery;
    }
}
