package io.github.stint.adapter.maton.internal.tokens;

import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads responses of the usual form with an {@link ItemParser}. Safe for use by several threads. */
public final class ResponseTokens {

    private final TokenStreamFactory factory;
    private final Supplier<JsonMapper> mapper;

    /**
     * Reads with parsers of that factory.
     *
     * @param mapper used only for what is kept as a tree; has the same factory
     */
    public ResponseTokens(TokenStreamFactory factory, Supplier<JsonMapper> mapper) {
        this.factory = factory;
        this.mapper = mapper;
    }

    /** The items of a list; empty if the response has to be read as a tree, because anything in it is unusual or invalid. */
    public <D> Optional<List<D>> list(Response response, byte[] body, ItemParser<D> items) {
        return read(response, body, '[', parser -> list(parser, items));
    }

    /** An object; empty as for {@link #list}. */
    public <D> Optional<D> object(Response response, byte[] body, ItemParser<D> item) {
        return read(response, body, '{', parser -> object(parser, item));
    }

    private <R> Optional<R> read(Response response, byte[] body, char first, Function<JsonParser, Optional<R>> reader) {
        if (!response.charset().equals(StandardCharsets.UTF_8) || !isUsual(body, first)) {
            return Optional.empty();
        }
        try (JsonParser parser = factory.createParser(new ReadContext(factory, mapper), body)) {
            return reader.apply(parser);
        } catch (RuntimeException unusual) {
            // The general way finds out what is wrong, if anything is.
            return Optional.empty();
        }
    }

    /** Whether bytes are read as the same characters as text is, and whether no text can be longer than permitted. */
    private boolean isUsual(byte[] body, char first) {
        int longest = factory.streamReadConstraints().getMaxStringLength();
        return body.length > 1 && body[0] == first && body[1] > 0 && body.length <= longest && Utf8.isValid(body);
    }

    private static <D> Optional<List<D>> list(JsonParser parser, ItemParser<D> items) {
        List<D> read = new ArrayList<>();
        @Nullable JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY) {
            return Optional.empty();
        }
        for (token = parser.nextToken(); token == JsonToken.START_OBJECT; token = parser.nextToken()) {
            read.add(items.parse(parser));
        }
        return token == JsonToken.END_ARRAY && parser.nextToken() == null ? Optional.of(read) : Optional.empty();
    }

    private static <D> Optional<D> object(JsonParser parser, ItemParser<D> item) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        D read = item.parse(parser);
        return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
    }
}
