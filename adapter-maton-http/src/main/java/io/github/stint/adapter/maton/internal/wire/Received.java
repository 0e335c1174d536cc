package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of a response, with the JSON that it is converted from, so that one that cannot be converted as a whole can be read in
 * part. Immutable.
 *
 * @param <D> the wire type
 */
public final class Received<D> implements WireResponse {

    private final Response response;
    private final Function<JsonNode, D> conversion;
    private final Supplier<JsonNode> json;
    private final @Nullable D parsed;

    private Received(Response response, Function<JsonNode, D> conversion, Supplier<JsonNode> json, @Nullable D parsed) {
        this.response = response;
        this.conversion = conversion;
        this.json = json;
        this.parsed = parsed;
    }

    /**
     * Keeps an object to be converted later.
     *
     * @param response the whole response, for error messages
     * @param conversion throws an exception of Jackson if any field has another type than expected
     */
    Received(Response response, Function<JsonNode, D> conversion, JsonNode json) {
        this(response, conversion, () -> json, null);
    }

    /** An object that an {@link ItemParser} has read; its JSON is read when it is needed. */
    static <D> Received<D> parsed(
            Response response, Function<JsonNode, D> conversion, D parsed, Supplier<JsonNode> json) {
        return new Received<>(response, conversion, json, parsed);
    }

    /** The value, if an {@link ItemParser} has read it. */
    Optional<D> parsed() {
        return Optional.ofNullable(parsed);
    }

    @Override
    public int status() {
        return response.status();
    }

    @Override
    public boolean isError() {
        JsonNode code = json.get().path("code");
        return code.isInt() && code.intValue() != status();
    }

    /**
     * Converts all of it.
     *
     * @throws UnreadableResponse if it is no object, or any field has another type than expected
     */
    public D value() {
        if (parsed != null) {
            return parsed;
        }
        JsonNode tree = json.get();
        if (!tree.isObject()) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        try {
            return conversion.apply(tree);
        } catch (JacksonException invalid) {
            throw new UnreadableResponse(response, "invalid response", invalid);
        }
    }

    /** The text in that field, or empty if the field has no text. */
    public Optional<String> text(String field) {
        return WireText.text(json.get().path(field).stringValue(null));
    }

    /**
     * Returns it if each of the fields has a value, for an update that sends all of them.
     *
     * @throws IllegalArgumentException if one is missing or null
     */
    public Received<D> having(String... fields) {
        for (String field : fields) {
            if (!json.get().hasNonNull(field)) {
                throw new IllegalArgumentException("no " + field);
            }
        }
        return this;
    }

    /** Sets the fields that are missing or null. */
    Received<D> completedBy(Map<String, Supplier<String>> known) {
        JsonNode tree = json.get();
        if (!tree.isObject() || known.keySet().stream().allMatch(tree::hasNonNull)) {
            return this;
        }
        ObjectNode completed = ((ObjectNode) tree).deepCopy();
        known.forEach((field, value) -> {
            if (!tree.hasNonNull(field)) {
                completed.put(field, value.get());
            }
        });
        return new Received<>(response, conversion, completed);
    }

    Received<D> without(String field) {
        return withOnly(fields().stream().filter(each -> !each.equals(field)).toList());
    }

    List<String> fields() {
        return List.copyOf(json.get().propertyNames());
    }

    Received<D> withOnly(Collection<String> fields) {
        JsonNode tree = json.get();
        return tree.isObject()
                ? new Received<>(
                        response, conversion, ((ObjectNode) tree).deepCopy().retain(fields))
                : this;
    }
}
