package io.github.stint.adapter.maton.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import io.github.stint.adapter.maton.internal.lazy.OnDemand;
import io.github.stint.adapter.maton.internal.tokens.ItemParser;
import io.github.stint.adapter.maton.internal.tokens.ResponseTokens;
import io.github.stint.adapter.maton.internal.transport.Credential;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON. Unknown fields are ignored when reading, and null is left out when writing. An empty body or null is not a
 * valid response.
 */
public final class Json {

    private final JsonFactory factory;
    private final OnDemand<JsonMapper> mapper;
    private final Credential credential;
    private final Map<Type, Supplier<ItemParser<?>>> parsers;

    private Json(
            JsonFactory factory,
            OnDemand<JsonMapper> mapper,
            Credential credential,
            Map<Type, Supplier<ItemParser<?>>> parsers) {
        this.factory = factory;
        this.mapper = mapper;
        this.credential = credential;
        this.parsers = parsers;
    }

    private Json(JsonFactory factory, Credential credential) {
        // Its classes take longer to load than a request takes, and the usual responses and bodies do not need it.
        this(factory, new OnDemand<>(new MapperFactory(factory)), credential, Map.of());
    }

    /**
     * Creates a reader and writer.
     *
     * @param credential redacted from all error messages
     */
    public Json(Credential credential) {
        this(new JsonFactory(), credential);
    }

    /**
     * A lambda would load {@code JsonMapper} as soon as a {@code Json} is created, and an AOT cache of Java 25 would contain all that
     * {@code JsonMapper} refers to.
     */
    private record MapperFactory(JsonFactory factory) implements Supplier<JsonMapper> {

        @Override
        public JsonMapper get() {
            return JsonMapper.builder(factory)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    // Values that are sent back by an update must not change.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();
        }
    }

    /** Returns one that reads objects and lists of this wire type with parsers of its own, one for each response. */
    public <D> Json parsing(Class<D> type, Supplier<ItemParser<D>> parser) {
        return new Json(factory, mapper, credential, Map.of(type, parser::get));
    }

    Encoder encoder() {
        return new JsonEncoder(factory, mapper);
    }

    Decoder decoder() {
        return new JsonDecoder(new ResponseTokens(factory, mapper), mapper, credential, parsers);
    }

    ErrorDecoder errorDecoder() {
        return (method, response) -> error(response);
    }

    public ErrorResponse error(Response response) {
        return new ErrorResponse(
                response, ErrorBody.read(mapper.get(), credential, response.status(), ResponseText.bytes(response)));
    }

    /** Whether an error is certainly from the gateway, and not from Clockify behind it. */
    public boolean isByGateway(Response response) {
        return error(response).body().hasGatewayForm();
    }
}
