package io.github.stint.adapter.simulator;

import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.CustomFieldValue.Choices;
import io.github.stint.core.timeentry.CustomFieldValue.Flag;
import io.github.stint.core.timeentry.CustomFieldValue.Numeric;
import io.github.stint.core.timeentry.CustomFieldValue.Text;
import io.github.stint.core.timeentry.TimeEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a custom field of a time entry holds. Ports do not tell what a field is called, so it is called by its id. */
record CustomFieldDto(String customFieldId, String timeEntryId, Object value, String name, String type) {

    private static final String FIELD = "customFields";

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

    /** What a request says of custom fields; a field without a value holds nothing. */
    static Map<CustomFieldId, CustomFieldValue> read(Body body) {
        Map<CustomFieldId, CustomFieldValue> fields = new LinkedHashMap<>();
        for (Body field : body.objects(FIELD)) {
            String id = field.filled("customFieldId").orElseThrow(() -> WireErrors.invalidField("customFieldId"));
            field.value("value").ifPresent(value -> fields.put(new CustomFieldId(id), valueIn(value)));
        }
        return fields;
    }

    private static CustomFieldValue valueIn(Object value) {
        if (value instanceof Boolean ticked) {
            return new Flag(ticked);
        }
        if (value instanceof BigDecimal number) {
            return new Numeric(number);
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(Body.textIn(FIELD, item)));
            return new Choices(items);
        }
        return new Text(Body.textIn(FIELD, value));
    }
}
