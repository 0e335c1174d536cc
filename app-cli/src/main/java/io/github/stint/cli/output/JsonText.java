package io.github.stint.cli.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes fields as JSON. */
public final class JsonText {

    private JsonText() {}

    /** Over several lines, for a single document. */
    public static String pretty(@Nullable Object value) {
        return write(value, "  ");
    }

    /** On one line. */
    public static String compact(@Nullable Object value) {
        return write(value, "");
    }

    private static String write(@Nullable Object value, String indent) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent(indent);
            write(writer, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof Boolean bool) {
            writer.value(bool);
        } else if (value instanceof Map<?, ?> fields) {
            writer.beginObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                writer.name(String.valueOf(field.getKey()));
                write(writer, field.getValue());
            }
            writer.endObject();
        } else if (value instanceof Iterable<?> items) {
            writer.beginArray();
            for (Object item : items) {
                write(writer, item);
            }
            writer.endArray();
        } else {
            writer.value(value.toString());
        }
    }
}
