package io.github.stint.adapter.maton.internal.wire;

import feign.Response;
import feign.codec.Decoder;
import feign.jackson3.Jackson3Decoder;
import io.github.stint.adapter.maton.internal.lazy.OnDemand;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.tokens.ResponseTokens;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads responses: those of the usual form with the parser of their wire type, if it has one, and all others as trees, with the mapper. Safe
 * for use by several threads.
 */
final class JsonDecoder implements Decoder {

    private static final String LAST_PAGE = "Last-Page";
    /** Maton wraps some connections in an object with this field. */
    private static final String CONNECTION = "connection";
    /** Maton wraps the list of connections in an object with this field. */
    private static final String CONNECTIONS = "connections";

    private final ResponseTokens tokens;
    private final Supplier<JsonMapper> mapper;
    private final Credential credential;
    private final Map<Type, Supplier<ItemParser<?>>> parsers;

    /**
     * A reader of responses.
     *
     * @param mapper creates the mapper when it is first used
     * @param credential redacted from all error messages
     * @param parsers those of wire types that have one; one for each response
     */
    JsonDecoder(
            ResponseTokens tokens,
            Supplier<JsonMapper> mapper,
            Credential credential,
            Map<Type, Supplier<ItemParser<?>>> parsers) {
        this.tokens = tokens;
        this.mapper = mapper;
        this.credential = credential;
        this.parsers = parsers;
    }

    @Override
    public Object decode(Response response, Type type) throws IOException {
        if (type == void.class) {
            return checkSuccess(response);
        }
        try {
            if (type instanceof ParameterizedType generic && generic.getRawType() == ListResponse.class) {
                return list(response, itemType(generic));
            }
            if (type instanceof ParameterizedType generic && generic.getRawType() == Received.class) {
                return object(response, itemType(generic));
            }
            return read(response, type);
        } catch (UnreadableResponse known) {
            throw known;
        } catch (RuntimeException unexpected) {
            throw new UnreadableResponse(response, "invalid response", unexpected);
        }
    }

    /**
     * Checks that the body is neither an error nor HTML. Clockify was once observed to send an error with a success status; see
     * docs/wire-notes.md.
     */
    private boolean checkSuccess(Response response) throws UnreadableResponse {
        byte[] bytes = ResponseText.bytes(response);
        if (bytes.length == 0) {
            return true;
        }
        if (ResponseText.isHtml(response)) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        ErrorBody body = ErrorBody.read(mapper.get(), credential, response.status(), bytes);
        if (body.code().isPresent() && !body.hasCode(response.status())) {
            throw UnreadableResponse.ofError(response);
        }
        return true;
    }

    private static Type itemType(ParameterizedType generic) {
        return generic.getActualTypeArguments()[0];
    }

    /** Only connections, which have no parser, are wrapped. */
    private Received<?> object(Response response, Type type) throws IOException {
        @Nullable Supplier<ItemParser<?>> parser = parsers.get(type);
        if (parser == null) {
            return new Received<>(response, conversion(type), unwrap(tree(response)));
        }
        Optional<? extends Received<?>> parsed = parsed(response, type, parser.get());
        return parsed.isPresent() ? parsed.get() : new Received<>(response, conversion(type), tree(response));
    }

    private <D> Optional<Received<D>> parsed(Response response, Type type, ItemParser<D> parser) {
        return tokens.object(response, ResponseText.bytes(response), parser)
                .map(item -> Received.parsed(response, conversion(type), item, treeOnDemand(response)));
    }

    private ListResponse<?> list(Response response, Type type) throws IOException {
        @Nullable Supplier<ItemParser<?>> parser = parsers.get(type);
        Optional<? extends ListResponse<?>> parsed =
                parser == null ? Optional.empty() : parsedList(response, type, parser.get());
        return parsed.isPresent() ? parsed.get() : converted(response, conversion(type));
    }

    private <D> Optional<ListResponse<D>> parsedList(Response response, Type type, ItemParser<D> parser) {
        return tokens.list(response, ResponseText.bytes(response), parser)
                .map(items ->
                        new ListResponse<>(received(response, type, items), lastPage(response), response.status()));
    }

    private <D> List<Received<D>> received(Response response, Type type, List<D> items) {
        Supplier<JsonNode> tree = treeOnDemand(response);
        Function<JsonNode, D> conversion = conversion(type);
        List<Received<D>> received = new ArrayList<>(items.size());
        for (int at = 0; at < items.size(); at++) {
            int index = at;
            received.add(Received.parsed(
                    response, conversion, items.get(at), () -> tree.get().path(index)));
        }
        return received;
    }

    private <D> Function<JsonNode, D> conversion(Type type) {
        OnDemand<JavaType> known = new OnDemand<>(() -> mapper.get().constructType(type));
        return tree -> mapper.get().treeToValue(tree, known.get());
    }

    /** The items are converted one by one, so that an invalid one does not make the others unreadable. */
    private <D> ListResponse<D> converted(Response response, Function<JsonNode, D> conversion) throws IOException {
        JsonNode root = tree(response);
        JsonNode items = root.isObject() ? root.path(CONNECTIONS) : root;
        if (!items.isArray()) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        return new ListResponse<>(
                items.valueStream()
                        .map(json -> new Received<>(response, conversion, json))
                        .toList(),
                lastPage(response),
                response.status());
    }

    private static JsonNode unwrap(JsonNode root) {
        JsonNode wrapped = root.path(CONNECTION);
        return wrapped.isObject() ? wrapped : root;
    }

    private Supplier<JsonNode> treeOnDemand(Response response) {
        return new OnDemand<>(() -> {
            try {
                return tree(response);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private JsonNode tree(Response response) throws IOException {
        JsonNode root = (JsonNode) read(response, JsonNode.class);
        if (root.isNull()) {
            throw new UnreadableResponse(response, "empty response", null);
        }
        return root;
    }

    private Object read(Response response, Type type) throws IOException {
        // Feign reads some empty bodies as empty lists.
        @Nullable
        Object read = ResponseText.bytes(response).length == 0
                ? null
                : new Jackson3Decoder(mapper.get()).decode(response, type);
        if (read == null) {
            throw new UnreadableResponse(response, "empty response", null);
        }
        return read;
    }

    private static Optional<Boolean> lastPage(Response response) {
        Collection<String> values = response.headers().getOrDefault(LAST_PAGE, List.of());
        return values.stream().findFirst().map(String::strip).flatMap(JsonDecoder::parseBoolean);
    }

    private static Optional<Boolean> parseBoolean(String value) {
        return value.equalsIgnoreCase("true")
                ? Optional.of(true)
                : value.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
