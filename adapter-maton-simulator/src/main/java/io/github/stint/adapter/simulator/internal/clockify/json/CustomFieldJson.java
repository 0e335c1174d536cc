package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.CustomFieldValue.Choices;
import io.github.stint.core.timeentry.CustomFieldValue.Flag;
import io.github.stint.core.timeentry.CustomFieldValue.Numeric;
import io.github.stint.core.timeentry.CustomFieldValue.Text;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A custom field of a time entry.
 *
 * @param definition empty for a value of a field that the workspace does not have; its name is the id
 * @param value empty for a field without a value, which has a definition
 */
record CustomFieldJson(
        CustomFieldId field, TimeEntryId entry, Optional<CustomFieldValue> value, Optional<CustomField> definition)
        implements JsonObject {

    /** Returns all fields of the workspace with the entry's values, and values of fields that the workspace never had. */
    static List<CustomFieldJson> allOf(TimeEntry entry, EntryFields fields) {
        if (fields.known().isEmpty() && entry.customFields().isEmpty()) {
            return List.of();
        }
        List<CustomFieldJson> all = new ArrayList<>();
        fields.known()
                .forEach((id, definition) -> definition.ifPresent(present -> all.add(new CustomFieldJson(
                        id, entry.id(), Optional.ofNullable(entry.customFields().get(id)), definition))));
        entry.customFields().forEach((id, value) -> {
            if (!fields.known().containsKey(id)) {
                all.add(new CustomFieldJson(id, entry.id(), Optional.of(value), Optional.empty()));
            }
        });
        return all;
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.field("customFieldId", field.value());
        json.field("timeEntryId", entry.value());
        writeValue(json, "value", value);
        json.field("name", definition.map(present -> present.details().name()).orElseGet(field::value));
        json.field(
                "type",
                definition
                        .map(present -> present.details().type())
                        .or(() -> value.map(CustomFieldJson::type))
                        .orElse("TXT"));
    }

    private static String type(CustomFieldValue value) {
        if (value instanceof Text) {
            return "TXT";
        }
        if (value instanceof Numeric) {
            return "NUMBER";
        }
        return value instanceof Flag ? "CHECKBOX" : "DROPDOWN_MULTIPLE";
    }

    /** Writes a field with the value, or null. */
    static void writeValue(JsonOutput json, String name, Optional<CustomFieldValue> written) {
        if (written.isEmpty()) {
            json.absent(name);
            return;
        }
        CustomFieldValue value = written.get();
        if (value instanceof Text text) {
            json.field(name, text.text());
        } else if (value instanceof Numeric number) {
            json.field(name, number.number());
        } else if (value instanceof Flag flag) {
            json.field(name, flag.ticked());
        } else {
            json.texts(name, ((Choices) value).items());
        }
    }
}
