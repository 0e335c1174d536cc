package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.CustomFieldValue.Choices;
import io.github.stint.core.timeentry.CustomFieldValue.Flag;
import io.github.stint.core.timeentry.CustomFieldValue.Numeric;
import io.github.stint.core.timeentry.CustomFieldValue.Text;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;

/** The value of a custom field of a time entry. The name is the id, because ports do not have the name. */
record CustomFieldDto(String customFieldId, String timeEntryId, Object value, String name, String type) {

    static List<CustomFieldDto> allOf(TimeEntry entry) {
        return entry.customFields().entrySet().stream()
                .map(field -> of(entry, field.getKey(), field.getValue()))
                .toList();
    }

    private static CustomFieldDto of(TimeEntry entry, CustomFieldId field, CustomFieldValue value) {
        String id = field.value();
        String entryId = entry.id().value();
        if (value instanceof Text text) {
            return new CustomFieldDto(id, entryId, text.text(), id, "TXT");
        }
        if (value instanceof Numeric number) {
            return new CustomFieldDto(id, entryId, number.number(), id, "NUMBER");
        }
        if (value instanceof Flag flag) {
            return new CustomFieldDto(id, entryId, flag.ticked(), id, "CHECKBOX");
        }
        return new CustomFieldDto(id, entryId, ((Choices) value).items(), id, "DROPDOWN_MULTIPLE");
    }
}
