package io.github.stint.adapter.maton.internal.tokens;

import io.github.stint.core.time.IsoInstant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads values of one response for an {@link ItemParser}. Texts that repeat, such as ids, are one object each. Every method begins at the
 * first token of a value and ends at its last, and throws {@link UnusualJson} for a value of another type. Used by one thread.
 */
public final class JsonTokens {

    /** Longer numbers may be rejected when they are read. */
    private static final int MAX_DIGITS = 18;

    private final RepeatedTexts repeated = new RepeatedTexts();

    /** Whether the value is null. */
    public boolean isNull(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Requires an object. */
    public void requireObject(JsonParser parser) {
        require(parser.currentToken() == JsonToken.START_OBJECT);
    }

    /** A text that does not repeat; null for null. */
    public @Nullable String text(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** A text that other items probably have, too; null for null. */
    public @Nullable String repeatedText(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return repeated.get(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /** As {@link #repeatedText}, but a value of any other type is skipped, and null. */
    public @Nullable String repeatedTextOrSkip(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return repeatedText(parser);
        }
        skip(parser);
        return null;
    }

    /** A list of texts that repeat; null for null. */
    public @Nullable List<String> repeatedTexts(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.START_ARRAY);
        List<String> texts = List.of();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.VALUE_STRING);
            texts = texts.isEmpty() ? new ArrayList<>(2) : texts;
            texts.add(repeated.get(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength()));
        }
        return texts;
    }

    /** A boolean; null for null. */
    public @Nullable Boolean flag(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE);
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** A list of any values; null for null and for a list without any. */
    public @Nullable JsonNode filledList(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.START_ARRAY);
        return parser.nextToken() == JsonToken.END_ARRAY ? null : JsonTree.restOfList(parser);
    }

    /** An instant in ISO 8601; null for null. */
    public @Nullable Instant instant(JsonParser parser) {
        if (isNull(parser)) {
            return null;
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return IsoInstant.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /** Skips a value of any type. */
    public void skip(JsonParser parser) {
        int depth = 0;
        do {
            depth += skipToken(parser);
            if (depth > 0) {
                parser.nextToken();
            }
        } while (depth > 0);
    }

    /** By how much the token changes the depth. A number is rejected here if it would be rejected in a tree. */
    private static int skipToken(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            case VALUE_NUMBER_INT -> {
                require(parser.getStringLength() <= MAX_DIGITS);
                yield 0;
            }
            case VALUE_NUMBER_FLOAT -> {
                BigDecimal unused = parser.getDecimalValue();
                yield 0;
            }
            default -> 0;
        };
    }

    /** Requires the usual form. */
    public static void require(boolean usual) {
        if (!usual) {
            throw new UnusualJson("another type than expected");
        }
    }
}
