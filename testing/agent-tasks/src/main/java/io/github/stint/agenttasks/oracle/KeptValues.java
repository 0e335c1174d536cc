package io.github.stint.agenttasks.oracle;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of earlier steps, which replace {@code ${name}} in later ones. Not thread-safe. */
final class KeptValues {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, String> values = new HashMap<>();

    /** Keeps values of a document by their pointers. */
    void keep(Map<String, String> pointers, JsonElement document) {
        pointers.forEach((name, pointer) -> values.put(name, JsonPointer.read(document, pointer)));
    }

    /** Returns the text with the values in it; throws {@link IllegalArgumentException} if one was not kept. */
    String replaceIn(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            String value = values.get(reference.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no step has kept " + reference.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
