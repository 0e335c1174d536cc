package io.github.stint.adapter.simulator;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes wire types as JSON, with every key, be it null. */
final class Json {

    private final Gson gson = new Gson();

    /**
     * A wire type with further keys, which only some answers have.
     *
     * @param more at least one; a value of null is written as such
     */
    record Extended(Object base, Map<String, ? extends @Nullable Object> more) {}

    /** Writes a wire type, one that is extended, or a list of them. */
    String write(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Extended extended) {
            String first = plain(extended.base());
            String second = plain(extended.more());
            return first.substring(0, first.length() - 1) + "," + second.substring(1);
        }
        return plain(value);
    }

    /** Past Gson's own settings, which leave null out, and write some characters in another way than the service does. */
    private String plain(Object value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            gson.getAdapter(Object.class).write(writer, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be written", impossible);
        }
        return text.toString();
    }
}
