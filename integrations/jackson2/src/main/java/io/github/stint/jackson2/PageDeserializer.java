package io.github.stint.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonValue;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a page, whose items are of the type that the caller names, as in {@code TypeReference<Page<TimeEntry>>}. */
final class PageDeserializer extends StdDeserializer<Page<?>> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType item;

    private PageDeserializer(JavaType item) {
        super(Page.class);
        this.item = item;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // A class literal has no type arguments.
    static JsonDeserializer<Page> ofAny() {
        return (JsonDeserializer) new PageDeserializer(TypeFactory.unknownType());
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType page = context.getContextualType();
        return page == null || page.containedTypeCount() == 0 ? this : new PageDeserializer(page.containedType(0));
    }

    @Override
    public Page<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Map<String, JsonValue> fields = new HashMap<>();
        List<Object> items = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
        }
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && key.equals("items")) {
                // The last of two keys with the same name counts.
                items.clear();
                items.addAll(items(parser, context));
                fields.put(key, new JsonValue.Items(List.of()));
            } else {
                fields.put(key, JsonReader.read(parser));
            }
            parser.nextToken();
        }
        return page(fields, items, context);
    }

    private List<Object> items(JsonParser parser, DeserializationContext context) throws IOException {
        return context.readValue(parser, context.getTypeFactory().constructCollectionType(List.class, item));
    }

    private Page<?> page(Map<String, JsonValue> fields, List<Object> items, DeserializationContext context)
            throws IOException {
        if (items.stream().anyMatch(Objects::isNull)) {
            return context.reportInputMismatch(this, "an item of a page is null");
        }
        try {
            if (fields.get("items") instanceof JsonValue.Items
                    && fields.get("page") instanceof JsonValue.Numeric number
                    && fields.get("size") instanceof JsonValue.Numeric size
                    && fields.get("last") instanceof JsonValue.Flag last) {
                PageRequest request = new PageRequest(
                        number.number().intValueExact(), size.number().intValueExact());
                return new Page<>(items, request, last.flag());
            }
        } catch (InvalidValue | ArithmeticException invalid) {
            return context.reportInputMismatch(this, "%s", invalid.getMessage());
        }
        return context.reportInputMismatch(this, "a page has the keys items, page, size and last");
    }
}
