package io.github.stint.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formats the values of {@link Fields} as JSON. */
public final class JsonText {

    private final Gson gson;

    private JsonText(Gson gson) {
        this.gson = gson;
    }

    /** On several lines, for a single document. */
    public static JsonText pretty() {
        return new JsonText(options().setPrettyPrinting().create());
    }

    /** On one line. */
    public static JsonText compact() {
        return new JsonText(options().create());
    }

    private static GsonBuilder options() {
        return new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                // Fail rather than serialise the private fields of a type that Fields has not converted.
                .addReflectionAccessFilter(type -> ReflectionAccessFilter.FilterResult.BLOCK_ALL);
    }

    /** An array that is written item by item. Nothing is written before the first item or the end. */
    static final class Items {

        private final Gson gson = JsonText.pretty().gson;
        private final Writer out;
        private @Nullable JsonWriter writer;

        /** Writes to that writer, which is neither flushed nor closed. */
        Items(Writer out) {
            this.out = out;
        }

        void add(Map<String, @Nullable Object> item) {
            try {
                gson.toJson(item, Map.class, begun());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void end() {
            try {
                begun().endArray();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        boolean isBegun() {
            return writer != null;
        }

        private JsonWriter begun() throws IOException {
            if (writer == null) {
                writer = gson.newJsonWriter(out);
                writer.beginArray();
            }
            return writer;
        }
    }

    /** Returns the JSON text. */
    public String of(@Nullable Object value) {
        return gson.toJson(value);
    }
}
