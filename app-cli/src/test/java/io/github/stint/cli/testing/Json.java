package io.github.stint.cli.testing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import org.jspecify.annotations.Nullable;

/** Reads one JSON document, strictly, into maps that keep their order, lists, texts, numbers, booleans and null. */
final class Json {

    private Json() {}

    static @Nullable Object parse(String text) {
        Gson gson = new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
                .create();
        return gson.fromJson(text, Object.class);
    }
}
