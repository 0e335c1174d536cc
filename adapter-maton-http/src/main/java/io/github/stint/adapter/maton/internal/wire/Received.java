package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of a response, before it is converted to its wire type, so that one that cannot be converted as a whole can be read in
 * part. Immutable.
 *
 * @param <D> the wire type
 */
public final class Received<D> implements WireResponse {

    private final Response response;
    private final JsonMapper mapper;
    private final JavaType type;
    private final JsonNode json;

    /**
     * Keeps an object to be converted later.
     *
     * @param response the whole response, for error messages
     */
    Received(Response response, JsonMapper mapper, JavaType type, JsonNode json) {
        this.response = response;
        this.mapper = mapper;
        this.type = type;
        this.json = json;
    }

    @Override
    public int status() {
        return response.status();
    }

    @Override
    public boolean isError() {
        JsonNode code = json.path("code");
        return code.isInt() && code.intValue() != status();
    }

    /**
     * Converts all of it.
     *
     * @throws UnreadableResponse if it is no object, or any field has another type than expected
     */
    public D value() {
        if (!json.isObject()) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        try {
            return mapper.treeToValue(json, type);
        } catch (JacksonException invalid) {
            throw new UnreadableResponse(response, "invalid response", invalid);
        }
    }

    /** The text in that field, or empty if the field has no text. */
    public Optional<String> text(String field) {
        return WireText.text(json.path(field).stringValue(null));
    }

    /**
     * Returns it if each of the fields has a value, for an update that sends all of them.
     *
     * @throws IllegalArgumentException if one is missing or null
     */
    public Received<D> having(String... fields) {
        for (String field : fields) {
            if (!json.hasNonNull(field)) {
                throw new IllegalArgumentException("no " + field);
            }
        }
        return this;
    }

    /** Sets the fields that are missing or null. */
    Received<D> completedBy(Map<String, Supplier<String>> known) {
        if (!json.isObject()) {
            return this;
        }
        ObjectNode completed = ((ObjectNode) json).deepCopy();
        known.forEach((field, value) -> {
            if (!json.hasNonNull(field)) {
                completed.put(field, value.get());
            }
        });
        return new Received<>(response, mapper, type, completed);
    }

    Received<D> without(String field) {
        return withOnly(fields().stream().filter(each -> !each.equals(field)).toList());
    }

    List<String> fields() {
        return List.copyOf(json.propertyNames());
    }

    Received<D> withOnly(Collection<String> fields) {
        return json.isObject()
                ? new Received<>(
                        response, mapper, type, ((ObjectNode) json).deepCopy().retain(fields))
                : this;
    }
}
