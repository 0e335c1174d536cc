package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.CustomFieldValue.Choices;
import io.github.stint.core.timeentry.CustomFieldValue.Flag;
import io.github.stint.core.timeentry.CustomFieldValue.Numeric;
import io.github.stint.core.timeentry.CustomFieldValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads and writes custom fields. An update sends back unchanged what Stint cannot read. */
final class CustomFields {

    /** The source of the field; the service accepts it for the fields of a project, too. */
    private static final String DEFAULT_SOURCE = "WORKSPACE";

    private static final String VALUE = "value";

    private CustomFields() {}

    /**
     * The fields that have a value.
     *
     * @throws IllegalArgumentException if it is no list of fields, or a value has no field
     */
    static Map<CustomFieldId, CustomFieldValue> read(@Nullable JsonNode fields) {
        if (fields == null) {
            return Map.of();
        }
        Map<CustomFieldId, CustomFieldValue> values = new LinkedHashMap<>();
        if (!fields.isArray() && !fields.isNull()) {
            throw new IllegalArgumentException("no list of custom fields");
        }
        for (JsonNode field : items(fields)) {
            if (!field.isObject()) {
                throw new IllegalArgumentException("no custom field");
            }
            value(field.path(VALUE))
                    .ifPresent(value -> values.put(
                            id(field)
                                    .map(CustomFieldId::new)
                                    .orElseThrow(() -> new IllegalArgumentException("a custom field without an id")),
                            value));
        }
        return values;
    }

    /** The fields as the service sent them; none if it sent no list. */
    private static List<JsonNode> items(@Nullable JsonNode fields) {
        return fields == null || !fields.isArray()
                ? List.of()
                : fields.valueStream().toList();
    }

    /** Empty if it is not a field, or has no id by which it could be changed. */
    private static Optional<String> id(JsonNode field) {
        return Optional.ofNullable(field.path("customFieldId").stringValue(null))
                .filter(id -> !id.isBlank());
    }

    private static Optional<CustomFieldValue> value(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (value.isBoolean()) {
            return Optional.of(new Flag(value.booleanValue()));
        }
        if (value.isNumber()) {
            return Optional.of(new Numeric(value.decimalValue()));
        }
        if (value.isArray()) {
            return Optional.of(
                    new Choices(value.valueStream().map(CustomFields::text).toList()));
        }
        return Optional.of(new Text(text(value)));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    static List<Object> of(Map<CustomFieldId, CustomFieldValue> values) {
        return values.entrySet().stream()
                .<Object>map(field -> new TimeEntryWriteDto.FieldDto(
                        field.getKey().value(), DEFAULT_SOURCE, toWire(field.getValue())))
                .toList();
    }

    /**
     * All fields after a change, including empty ones, because the service sets defaults for what is left out. What is not a field that
     * Stint understands is sent back as it is.
     *
     * @return a list, or what the service sent instead of one if no field changes; null if it sent nothing
     */
    static @Nullable Object applyChanges(
            @Nullable JsonNode before, Map<CustomFieldId, FieldChange<CustomFieldValue>> changes) {
        Map<Object, Object> fields = new LinkedHashMap<>();
        for (JsonNode field : items(before)) {
            Optional<String> id = id(field);
            if (id.isPresent()) {
                fields.put(id.get(), new TimeEntryWriteDto.FieldDto(id.get(), source(field), field.get(VALUE)));
            } else {
                fields.put(new Object(), field);
            }
        }
        changes.forEach((id, change) -> {
            if (!change.leaves()) {
                String source = fields.get(id.value()) instanceof TimeEntryWriteDto.FieldDto known
                        ? known.sourceType()
                        : DEFAULT_SOURCE;
                @Nullable
                Object value = change.applyTo(Optional::empty)
                        .map(CustomFields::toWire)
                        .orElse(null);
                fields.put(id.value(), new TimeEntryWriteDto.FieldDto(id.value(), source, value));
            }
        });
        if (fields.isEmpty()) {
            return before == null || before.isArray() || before.isNull() ? null : before;
        }
        return List.copyOf(fields.values());
    }

    private static String source(JsonNode field) {
        return Objects.requireNonNull(field.path("sourceType").stringValue(DEFAULT_SOURCE));
    }

    private static Object toWire(CustomFieldValue value) {
        if (value instanceof Text text) {
            return text.text();
        }
        if (value instanceof Numeric number) {
            return number.number();
        }
        if (value instanceof Flag flag) {
            return flag.ticked();
        }
        return ((Choices) value).items();
    }
}
