package io.github.stint.core.json;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The form of the values of custom fields: an object with a string, a number, a flag or an array of strings for each id. */
final class CustomFieldForm {

    private static final String KEY = "customFields";

    private CustomFieldForm() {}

    static JsonValue write(Map<CustomFieldId, CustomFieldValue> values) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        values.forEach((id, value) -> fields.put(id.value(), write(value)));
        return new JsonValue.Fields(fields);
    }

    /** Writes only if a field changes. A field that keeps its value is left out. */
    static FieldWriter writeChanges(FieldWriter object, Map<CustomFieldId, FieldChange<CustomFieldValue>> changes) {
        FieldWriter fields = new FieldWriter();
        changes.forEach((id, change) -> fields.change(id.value(), change, CustomFieldForm::write));
        JsonValue.Fields changed = fields.fields();
        return changed.fields().isEmpty() ? object : object.put(KEY, changed);
    }

    private static JsonValue write(CustomFieldValue value) {
        if (value instanceof CustomFieldValue.Text text) {
            return new JsonValue.Text(text.text());
        }
        if (value instanceof CustomFieldValue.Numeric numeric) {
            return new JsonValue.Numeric(numeric.number());
        }
        if (value instanceof CustomFieldValue.Flag flag) {
            return new JsonValue.Flag(flag.ticked());
        }
        return FieldWriter.textsOf(((CustomFieldValue.Choices) value).items());
    }

    static Map<CustomFieldId, CustomFieldValue> values(FieldReader object) {
        Map<CustomFieldId, CustomFieldValue> values = new LinkedHashMap<>();
        object.value(KEY)
                .map(CustomFieldForm::fields)
                .orElse(Map.of())
                .forEach((key, json) -> values.put(id(key), read(key, json)));
        return values;
    }

    static Map<CustomFieldId, FieldChange<CustomFieldValue>> changes(FieldReader object) {
        Map<CustomFieldId, FieldChange<CustomFieldValue>> changes = new LinkedHashMap<>();
        object.ifSet(KEY, (key, json) -> fields(json))
                .orElse(Map.of())
                .forEach((key, json) -> changes.put(
                        id(key),
                        json instanceof JsonValue.Null ? FieldChange.clear() : FieldChange.set(read(key, json))));
        return changes;
    }

    private static Map<String, JsonValue> fields(JsonValue json) {
        if (json instanceof JsonValue.Fields fields) {
            return fields.fields();
        }
        throw JsonTypes.invalid(KEY, "not an object", "write it as an object with the id of each field as key");
    }

    private static CustomFieldId id(String key) {
        return JsonTypes.parse(KEY, key, CustomFieldId::new);
    }

    private static CustomFieldValue read(String key, JsonValue json) {
        String name = KEY + "." + key;
        if (json instanceof JsonValue.Text text) {
            return new CustomFieldValue.Text(text.text());
        }
        if (json instanceof JsonValue.Numeric numeric) {
            return new CustomFieldValue.Numeric(numeric.number());
        }
        if (json instanceof JsonValue.Flag flag) {
            return new CustomFieldValue.Flag(flag.flag());
        }
        return new CustomFieldValue.Choices(JsonTypes.texts(name, json, Function.identity()));
    }
}
