package io.github.stint.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ReflectionAccessFilter;
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

    /** Returns the JSON text. */
    public String of(@Nullable Object value) {
        return gson.toJson(value);
    }
}
