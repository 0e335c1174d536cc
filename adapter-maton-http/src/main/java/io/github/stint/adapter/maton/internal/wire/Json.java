package io.github.stint.adapter.maton.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import feign.jackson3.Jackson3Decoder;
import feign.jackson3.Jackson3Encoder;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.tokens.ListTokens;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON. Unknown fields are ignored when reading, and null is left out when writing. An empty body or null is not a
 * valid response.
 */
public final class Json {

    private static final String LAST_PAGE = "Last-Page";
    /** Maton wraps some connections in an object with this field. */
    private static final String CONNECTION = "connection";
    /** Maton wraps the list of connections in an object with this field. */
    private static final String CONNECTIONS = "connections";

    private final JsonMapper mapper;
    private final Decoder decoder;
    private final Credential credential;
    private final Map<Type, Supplier<ItemParser<?>>> parsers;

    private Json(JsonMapper mapper, Credential credential, Map<Type, Supplier<ItemParser<?>>> parsers) {
        this.mapper = mapper;
        this.decoder = new Jackson3Decoder(mapper);
        this.credential = credential;
        this.parsers = parsers;
    }

    /**
     * Creates a reader and writer.
     *
     * @param credential redacted from all error messages
     */
    public Json(Credential credential) {
        this(newMapper(), credential, Map.of());
    }

    private static JsonMapper newMapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Values that are sent back by an update must not change.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Returns one that reads lists of this wire type with parsers of its own, one for each response. */
    public <D> Json parsing(Class<D> type, Supplier<ItemParser<D>> parser) {
        return new Json(mapper, credential, Map.of(type, parser::get));
    }

    Encoder encoder() {
        return new Jackson3Encoder(mapper);
    }

    Decoder decoder() {
        return this::decode;
    }

    ErrorDecoder errorDecoder() {
        return (method, response) -> error(response);
    }

    public ErrorResponse error(Response response) {
        return new ErrorResponse(
                response, ErrorBody.read(mapper, credential, response.status(), ResponseText.bytes(response)));
    }

    /** Whether an error is certainly from the gateway, and not from Clockify behind it. */
    public boolean isByGateway(Response response) {
        return error(response).body().hasGatewayForm();
    }

    private Object decode(Response response, Type type) throws IOException {
        if (type == void.class) {
            return checkSuccess(response);
        }
        try {
            if (type instanceof ParameterizedType generic && generic.getRawType() == ListResponse.class) {
                return list(response, itemType(generic));
            }
            if (type instanceof ParameterizedType generic && generic.getRawType() == Received.class) {
                return new Received<>(response, mapper, itemType(generic), unwrap(tree(response)));
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
        if (ResponseText.isHtml(response)) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        ErrorBody body = ErrorBody.read(mapper, credential, response.status(), ResponseText.bytes(response));
        if (body.code().isPresent() && !body.hasCode(response.status())) {
            throw UnreadableResponse.ofError(response);
        }
        return true;
    }

    private JavaType itemType(ParameterizedType generic) {
        return mapper.getTypeFactory().constructType(generic.getActualTypeArguments()[0]);
    }

    private ListResponse<?> list(Response response, JavaType item) throws IOException {
        @Nullable Supplier<ItemParser<?>> parser = parsers.get(item.getRawClass());
        Optional<? extends ListResponse<?>> parsed =
                parser == null ? Optional.empty() : parsed(response, item, parser.get());
        return parsed.isPresent() ? parsed.get() : converted(response, item);
    }

    private <D> Optional<ListResponse<D>> parsed(Response response, JavaType item, ItemParser<D> parser) {
        return ListTokens.read(mapper, response, ResponseText.bytes(response), parser)
                .map(items ->
                        new ListResponse<>(received(response, item, items), lastPage(response), response.status()));
    }

    private <D> List<Received<D>> received(Response response, JavaType item, List<D> items) {
        LazyItems tree = new LazyItems(() -> tree(response));
        List<Received<D>> received = new ArrayList<>(items.size());
        for (int at = 0; at < items.size(); at++) {
            int index = at;
            received.add(Received.parsed(response, mapper, item, items.get(at), () -> tree.get(index)));
        }
        return received;
    }

    /** The items are converted one by one, so that an invalid one does not make the others unreadable. */
    private ListResponse<?> converted(Response response, JavaType item) throws IOException {
        JsonNode root = tree(response);
        JsonNode items = root.isObject() ? root.path(CONNECTIONS) : root;
        if (!items.isArray()) {
            throw new UnreadableResponse(response, "invalid response", null);
        }
        return new ListResponse<>(
                items.valueStream()
                        .map(json -> new Received<>(response, mapper, item, json))
                        .toList(),
                lastPage(response),
                response.status());
    }

    private static JsonNode unwrap(JsonNode root) {
        JsonNode wrapped = root.path(CONNECTION);
        return wrapped.isObject() ? wrapped : root;
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
        @Nullable Object read = ResponseText.bytes(response).length == 0 ? null : decoder.decode(response, type);
        if (read == null) {
            throw new UnreadableResponse(response, "empty response", null);
        }
        return read;
    }

    private static Optional<Boolean> lastPage(Response response) {
        Collection<String> values = response.headers().getOrDefault(LAST_PAGE, List.of());
        return values.stream().findFirst().map(String::strip).flatMap(Json::parseBoolean);
    }

    private static Optional<Boolean> parseBoolean(String value) {
        return value.equalsIgnoreCase("true")
                ? Optional.of(true)
                : value.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
