package io.github.stint.cli.receipt;

import io.github.stint.cli.output.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States what a change has changed: {@code project: Website → Shop, end: 11:30 → 12:00}. */
public final class ChangeText {

    private static final String NAME = "Name";
    private static final String ID = "Id";

    private ChangeText() {}

    /** The fields whose texts differ, in order; empty if none do. */
    public static String of(Map<String, String> before, Map<String, String> after) {
        List<String> changes = new ArrayList<>();
        after.forEach((name, text) -> {
            String old = before.getOrDefault(name, "");
            if (!old.equals(text)) {
                changes.add(name + ": " + orNone(old) + " → " + orNone(text));
            }
        });
        return String.join(", ", changes);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /** The differences of what the view shows of both; of a reference to another entity, the name only. */
    public static <T> String of(View<T> view, T before, T after) {
        return of(texts(view, before), texts(view, after));
    }

    private static <T> Map<String, String> texts(View<T> view, T value) {
        Map<String, @Nullable Object> fields = view.details().of(value);
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            boolean isNamed = name.endsWith(ID) && fields.containsKey(withoutEnding(name, ID) + NAME);
            if (!isNamed) {
                texts.put(withoutEnding(name, NAME), text(field));
            }
        });
        return texts;
    }

    private static String withoutEnding(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    private static String text(@Nullable Object field) {
        if (field == null) {
            return "";
        }
        if (field instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (field instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return field.toString();
    }
}
