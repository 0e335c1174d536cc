package io.github.stint.adapter.offline.internal.format;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects that {@link JsonFields} reads. A field whose value is null is left out. */
public final class JsonOutput {

    private final JsonWriter writer;

    private JsonOutput(JsonWriter writer) {
        this.writer = writer;
    }

    /** Returns the text of an object with these fields. */
    public static String object(Consumer<JsonOutput> fields) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setSerializeNulls(false);
        new JsonOutput(writer).write(fields);
        return text.toString();
    }

    /** Writes a text. */
    public JsonOutput text(String name, @Nullable String value) {
        return field(name, () -> writer.value(value));
    }

    /** Writes a number. */
    public JsonOutput number(String name, @Nullable Long value) {
        return field(name, () -> writer.value(value));
    }

    /** Writes a number with any digits after the point. */
    public JsonOutput decimal(String name, @Nullable BigDecimal value) {
        return field(name, () -> writer.value(value));
    }

    /** Writes a truth value. */
    public JsonOutput flag(String name, @Nullable Boolean value) {
        return field(name, () -> writer.value(value));
    }

    /** Writes a list of texts. */
    public JsonOutput texts(String name, @Nullable List<String> values) {
        return values == null ? this : array(name, values, writer::value);
    }

    /** Writes a list of objects. */
    public <T> JsonOutput list(String name, List<T> values, BiConsumer<T, JsonOutput> fields) {
        return array(name, values, value -> write(out -> fields.accept(value, out)));
    }

    /** Writes an object. */
    public <T> JsonOutput object(String name, @Nullable T value, BiConsumer<T, JsonOutput> fields) {
        return value == null ? this : field(name, () -> write(out -> fields.accept(value, out)));
    }

    /** Writes an object with a text for each name. */
    public JsonOutput textsByName(String name, Map<String, String> values) {
        return object(name, values, (texts, out) -> texts.forEach(out::text));
    }

    /** Writes an object with a number for each name. */
    public JsonOutput numbersByName(String name, @Nullable Map<String, Long> values) {
        return object(name, values, (numbers, out) -> numbers.forEach(out::number));
    }

    /** Writes an object with an object for each name. */
    public <T> JsonOutput objectsByName(
            String name, @Nullable Map<String, T> values, BiConsumer<T, JsonOutput> fields) {
        return object(name, values, (objects, out) -> objects.forEach((key, value) -> out.object(key, value, fields)));
    }

    private void write(Consumer<JsonOutput> fields) {
        unchecked(writer::beginObject);
        fields.accept(this);
        unchecked(writer::endObject);
    }

    private JsonOutput field(String name, Step value) {
        unchecked(() -> writer.name(name));
        unchecked(value);
        return this;
    }

    private <T> JsonOutput array(String name, List<T> values, Item<T> item) {
        return field(name, () -> {
            writer.beginArray();
            for (T value : values) {
                item.write(value);
            }
            writer.endArray();
        });
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory has no errors", e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private interface Item<T> {
        void write(T value) throws IOException;
    }
}
