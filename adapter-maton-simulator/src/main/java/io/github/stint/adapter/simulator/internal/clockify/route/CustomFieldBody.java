package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.CustomFieldValue.Choices;
import io.github.stint.core.timeentry.CustomFieldValue.Flag;
import io.github.stint.core.timeentry.CustomFieldValue.Numeric;
import io.github.stint.core.timeentry.CustomFieldValue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the custom fields in the body of a request. */
final class CustomFieldBody {

    private static final String FIELD = "customFields";

    private CustomFieldBody() {}

    /** Returns the values by field; a field without a value is left out. */
    static Map<CustomFieldId, CustomFieldValue> read(Body body) {
        Map<CustomFieldId, CustomFieldValue> fields = new LinkedHashMap<>();
        for (Body field : body.objects(FIELD)) {
            String id = field.nonEmptyText("customFieldId").orElseThrow(() -> WireErrors.invalidField("customFieldId"));
            field.value("value").ifPresent(value -> fields.put(new CustomFieldId(id), valueIn(value)));
        }
        return fields;
    }

    /** Returns the value in a body; throws the service's error if no field can have it. */
    static CustomFieldValue valueIn(Object value) {
        if (value instanceof Boolean ticked) {
            return new Flag(ticked);
        }
        if (value instanceof BigDecimal number) {
            return new Numeric(number);
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(Body.requireText(FIELD, item)));
            return new Choices(items);
        }
        return new Text(Body.requireText(FIELD, value));
    }
}
