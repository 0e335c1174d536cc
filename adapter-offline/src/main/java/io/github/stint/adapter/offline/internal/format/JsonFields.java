package io.github.stint.adapter.offline.internal.format;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that {@link JsonOutput} wrote. A field that is null is the same as none. Its methods throw
 * {@link InvalidState} if the field has another type, or a required field is missing.
 *
 * <p>Without the reflection of Gson, which takes up to a third of the time of a short command, and with few lambdas, which Java links one by
 * one at each start.
 */
public final class JsonFields {

    /** More would take long to convert, and Gson writes no more. */
    private static final int MAX_NUMBER_LENGTH = 10_000;

    private final Map<?, ?> fields;

    private JsonFields(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * Reads a text that contains one object.
     *
     * @throws InvalidState if it contains anything else
     */
    public static JsonFields parse(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        try {
            @Nullable Object value = value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new InvalidState("it continues after its end");
            }
            return of(value);
        } catch (IOException | IllegalStateException invalid) {
            throw new InvalidState("it is not valid JSON");
        }
    }

    private static JsonFields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return new JsonFields(fields);
        }
        throw new InvalidState("there is another value in the place of an object");
    }

    /** A number, as it is written. */
    private record NumberText(String digits) {}

    private static @Nullable Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.nextString();
            case NUMBER -> new NumberText(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield null;
            }
            default -> throw new InvalidState("it is not valid JSON");
        };
    }

    private static Map<String, Object> object(JsonReader reader) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            @Nullable Object value = value(reader);
            if (value != null && fields.put(name, value) != null) {
                throw new InvalidState("an object has two fields of the same name");
            }
        }
        reader.endObject();
        return fields;
    }

    private static List<@Nullable Object> array(JsonReader reader) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(value(reader));
        }
        reader.endArray();
        return values;
    }

    /** Returns a text that must be there. */
    public String text(String name) {
        return required(name, optionalText(name));
    }

    /** Returns a text, or null. */
    public @Nullable String optionalText(String name) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : asText(value);
    }

    /** Returns a whole number that must be there. */
    public long number(String name) {
        return required(name, optionalNumber(name));
    }

    /** Returns a whole number, or null. */
    public @Nullable Long optionalNumber(String name) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : asNumber(value);
    }

    /** Returns a number with any digits after the point, or null. */
    public @Nullable BigDecimal optionalDecimal(String name) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : asDecimal(value);
    }

    /** Returns a truth value; false without the field. */
    public boolean flag(String name) {
        Boolean flag = optionalFlag(name);
        return flag != null && flag;
    }

    /** Returns a truth value, or null. */
    public @Nullable Boolean optionalFlag(String name) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : asFlag(value);
    }

    /** Returns texts that must be there, in their order. */
    public List<String> texts(String name) {
        return required(name, optionalTexts(name));
    }

    /** Returns texts in their order, or null. */
    public @Nullable List<String> optionalTexts(String name) {
        @Nullable Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (@Nullable Object item : asItems(value)) {
            texts.add(asText(item));
        }
        return texts;
    }

    /** Returns what the objects of a list mean that must be there, in their order. */
    public <T> List<T> list(String name, Function<JsonFields, T> meaning) {
        List<?> items = asItems(required(name, fields.get(name)));
        List<T> list = new ArrayList<>(items.size());
        for (@Nullable Object item : items) {
            list.add(meaning.apply(of(item)));
        }
        return list;
    }

    /** Returns what an object means, or null. */
    public <T> @Nullable T optionalObject(String name, Function<JsonFields, T> meaning) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : meaning.apply(of(value));
    }

    /** Returns the texts of an object that must be there, by their names. */
    public Map<String, String> textsByName(String name) {
        return asMap(required(name, fields.get(name)), JsonFields::asText);
    }

    /** Returns the whole numbers of an object that must be there, by their names. */
    public Map<String, Long> numbersByName(String name) {
        return required(name, optionalNumbersByName(name));
    }

    /** Returns the whole numbers of an object, by their names, or null. */
    public @Nullable Map<String, Long> optionalNumbersByName(String name) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : asMap(value, JsonFields::asNumber);
    }

    /** Returns what the objects in an object mean that must be there, by their names. */
    public <T> Map<String, T> objectsByName(String name, Function<JsonFields, T> meaning) {
        return required(name, optionalObjectsByName(name, meaning));
    }

    /** Returns what the objects in an object mean, by their names, or null. */
    public <T> @Nullable Map<String, T> optionalObjectsByName(String name, Function<JsonFields, T> meaning) {
        @Nullable Object value = fields.get(name);
        return value == null ? null : of(value).objectsByName(meaning);
    }

    /** Returns what each field means, which must be an object, by their names. */
    public <T> Map<String, T> objectsByName(Function<JsonFields, T> meaning) {
        return asMap(fields, value -> meaning.apply(of(value)));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidState("the field " + name + " is missing");
        }
        return value;
    }

    private static String asText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrongType();
    }

    private static Boolean asFlag(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrongType();
    }

    private static Long asNumber(@Nullable Object value) {
        if (value instanceof NumberText number) {
            try {
                return Long.valueOf(number.digits());
            } catch (NumberFormatException invalid) {
                throw wrongType();
            }
        }
        throw wrongType();
    }

    private static BigDecimal asDecimal(@Nullable Object value) {
        if (value instanceof NumberText number && number.digits().length() <= MAX_NUMBER_LENGTH) {
            BigDecimal decimal = new BigDecimal(number.digits());
            if (Math.abs((long) decimal.scale()) <= MAX_NUMBER_LENGTH) {
                return decimal;
            }
        }
        throw wrongType();
    }

    private static List<?> asItems(Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        throw wrongType();
    }

    private static <T> Map<String, T> asMap(@Nullable Object value, Function<@Nullable Object, T> conversion) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw wrongType();
        }
        Map<String, T> map = new LinkedHashMap<>();
        entries.forEach((name, item) -> map.put((String) name, conversion.apply(item)));
        return map;
    }

    private static InvalidState wrongType() {
        return new InvalidState("a value has another type than its field");
    }
}
