package io.github.stint.adapter.simulator.internal.clockify.json;

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
import java.util.List;

/** The value of a custom field of a time entry. The name is the id, because ports do not have the name. */
record CustomFieldJson(CustomFieldId field, TimeEntryId entry, CustomFieldValue value) implements JsonObject {

    static List<CustomFieldJson> allOf(TimeEntry entry) {
        return entry.customFields().isEmpty()
                ? List.of()
                : entry.customFields().entrySet().stream()
                        .map(field -> new CustomFieldJson(field.getKey(), entry.id(), field.getValue()))
                        .toList();
    }

    @Override
    public void writeFields(JsonOutput json) {
        json.field("customFieldId", field.value());
        json.field("timeEntryId", entry.value());
        String type = writeValue(json);
        json.field("name", field.value());
        json.field("type", type);
    }

    /** Returns the type of the value. */
    private String writeValue(JsonOutput json) {
        if (value instanceof Text text) {
            json.field("value", text.text());
            return "TXT";
        }
        if (value instanceof Numeric number) {
            json.field("value", number.number());
            return "NUMBER";
        }
        if (value instanceof Flag flag) {
            json.field("value", flag.ticked());
            return "CHECKBOX";
        }
        json.texts("value", ((Choices) value).items());
        return "DROPDOWN_MULTIPLE";
    }
}
