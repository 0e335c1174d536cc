package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A response. */
record Wire(int status, Map<String, List<String>> headers, String body) {

    static Wire of(HttpResponse<String> response) {
        return new Wire(response.statusCode(), response.headers().map(), response.body());
    }

    /** JSON as maps, lists, texts, exact numbers, booleans and null. */
    static @Nullable Object parse(String json) {
        return new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
                .create()
                .fromJson(json, Object.class);
    }

    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The value at the end of the path through objects, by their keys, and lists, by their indices. */
    @Nullable
    Object at(Object... path) {
        Object value = parse(body);
        for (Object step : path) {
            if (value instanceof List<?> list && step instanceof Integer index) {
                value = list.get(index);
            } else if (value instanceof Map<?, ?> map) {
                assertThat(map.keySet().stream().map(Object::toString)).contains(step.toString());
                value = map.get(step);
            } else {
                throw new AssertionError("no " + step + " in " + value);
            }
        }
        return value;
    }

    String text(Object... path) {
        return String.valueOf(at(path));
    }

    String id() {
        return text("id");
    }

    List<?> list() {
        return at() instanceof List<?> list ? list : List.of(body);
    }

    /** One field of every item of the list, as text. */
    List<String> each(String key) {
        return list().stream()
                .map(item -> String.valueOf(((Map<?, ?>) item).get(key)))
                .toList();
    }

    Wire isOk() {
        return has(200);
    }

    Wire isCreated() {
        return has(201);
    }

    Wire has(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Requires the error in the format of Clockify, without other keys. */
    void isError(int expected, int code, String message) {
        assertThat(at()).as(body).isEqualTo(Map.of("message", message, "code", new BigDecimal(code)));
        assertThat(status).isEqualTo(expected);
    }

    void isRejected(String message) {
        isError(400, 501, message);
    }

    void isEmpty(int expected) {
        assertThat(body).isEmpty();
        assertThat(status).isEqualTo(expected);
    }
}
