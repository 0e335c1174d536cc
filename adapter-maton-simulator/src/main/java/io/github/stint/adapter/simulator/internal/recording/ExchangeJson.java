package io.github.stint.adapter.simulator.internal.recording;

import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.adapter.simulator.internal.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request and its response, without secrets. A body that is not UTF-8 is in Base64, and an empty one is left out. */
record ExchangeJson(Instant time, Request request, Delivery delivery, Redaction redaction) implements JsonObject {

    @Override
    public void writeFields(JsonOutput json) {
        json.field("time", time);
        json.field("request", this::writeRequest);
        json.field("response", this::writeResponse);
    }

    private void writeRequest(JsonOutput json) {
        json.beginObject();
        json.field("method", redaction.method(request));
        json.field("target", redaction.target(request));
        json.field("headers", headers());
        writeBody(json, request.content(), request.body());
        json.endObject();
    }

    private void writeResponse(JsonOutput json) {
        json.beginObject();
        json.field("status", delivery.response().status());
        json.field("delivery", delivery.mode().name().toLowerCase(Locale.ROOT));
        if (delivery.mode() == Delivery.Mode.SLOW) {
            json.field("betweenBytes", delivery.betweenBytes().toString());
        }
        json.field(
                "headers",
                delivery.response().headers().entrySet().stream()
                        .map(header -> header(header.getKey(), header.getValue()))
                        .toList());
        Content body = delivery.response().body();
        writeBody(json, body, Optional.of(body.text()));
        json.endObject();
    }

    private List<JsonObject> headers() {
        return new TreeMap<>(request.headers())
                .entrySet().stream().flatMap(this::headers).toList();
    }

    private Stream<JsonObject> headers(Map.Entry<String, List<String>> named) {
        return named.getValue().stream().map(value -> header(named.getKey(), value));
    }

    private JsonObject header(String name, String value) {
        return json -> {
            json.field("name", redaction.headerName(name));
            json.field("value", redaction.header(name, value));
        };
    }

    private void writeBody(JsonOutput json, Content bytes, Optional<String> text) {
        if (bytes.isEmpty()) {
            return;
        }
        if (text.isPresent()) {
            json.field("body", redaction.body(text.get()));
        } else {
            json.field("bodyBase64", redaction.bytes(bytes));
        }
    }
}
