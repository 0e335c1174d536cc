package io.github.stint.adapter.maton.internal.tokens;

import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of the usual form with an {@link ItemParser}. */
public final class ListTokens {

    private ListTokens() {}

    /** The items; empty if the response has to be read as a tree, because anything in it is unusual or invalid. */
    public static <D> Optional<List<D>> read(JsonMapper mapper, Response response, byte[] body, ItemParser<D> items) {
        if (!response.charset().equals(StandardCharsets.UTF_8) || !isUsual(mapper, body)) {
            return Optional.empty();
        }
        try (JsonParser parser = mapper.createParser(body)) {
            return read(parser, items);
        } catch (RuntimeException unusual) {
            // The general way finds out what is wrong, if anything is.
            return Optional.empty();
        }
    }

    /** Whether bytes are read as the same characters as text is, and whether no text can be longer than permitted. */
    private static boolean isUsual(JsonMapper mapper, byte[] body) {
        int longest = mapper.tokenStreamFactory().streamReadConstraints().getMaxStringLength();
        return body.length > 1 && body[0] == '[' && body[1] > 0 && body.length <= longest && Utf8.isValid(body);
    }

    private static <D> Optional<List<D>> read(JsonParser parser, ItemParser<D> items) {
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
}
