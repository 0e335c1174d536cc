package io.github.stint.jackson3;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.json.JsonValue;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.type.TypeFactory;

/** Reads a page, whose items are of the type that the caller names, as in {@code TypeReference<Page<TimeEntry>>}. */
final class PageDeserializer extends StdDeserializer<Page<?>> {

    private final JavaType item;

    private PageDeserializer(JavaType item) {
        super(Page.class);
        this.item = item;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // A class literal has no type arguments.
    static ValueDeserializer<Page> ofAny() {
        return (ValueDeserializer) new PageDeserializer(TypeFactory.unknownType());
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType page = context.getContextualType();
        return page == null || page.containedTypeCount() == 0 ? this : new PageDeserializer(page.containedType(0));
    }

    @Override
    public Page<?> deserialize(JsonParser parser, DeserializationContext context) {
        Map<String, JsonValue> fields = new HashMap<>();
        List<Object> items = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
        }
        while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
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

    private List<Object> items(JsonParser parser, DeserializationContext context) {
        return context.readValue(parser, context.getTypeFactory().constructCollectionType(List.class, item));
    }

    private Page<?> page(Map<String, JsonValue> fields, List<Object> items, DeserializationContext context) {
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
