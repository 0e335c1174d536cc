package io.github.stint.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter;
import org.jspecify.annotations.Nullable;

/** Writes the values of {@link Fields} as JSON. */
public final class JsonText {

    private final Gson gson;

    private JsonText(Gson gson) {
        this.gson = gson;
    }

    /** Over several lines, for a single document. */
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
                // Rather than write the private fields of a type that was not turned into text, it fails.
                .addReflectionAccessFilter(type -> ReflectionAccessFilter.FilterResult.BLOCK_ALL);
    }

    /** The document. */
    public String of(@Nullable Object value) {
        return gson.toJson(value);
    }
}
