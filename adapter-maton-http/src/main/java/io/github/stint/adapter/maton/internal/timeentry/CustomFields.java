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

    private CustomFields() {}

    static Map<CustomFieldId, CustomFieldValue> read(@Nullable List<TimeEntryDto.FieldDto> fields) {
        if (fields == null) {
            return Map.of();
        }
        Map<CustomFieldId, CustomFieldValue> values = new LinkedHashMap<>();
        fields.forEach(field ->
                value(field.value()).ifPresent(value -> values.put(new CustomFieldId(id(field)), value)));
        return values;
    }

    private static Optional<CustomFieldValue> value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
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

    static List<TimeEntryWriteDto.FieldDto> of(Map<CustomFieldId, CustomFieldValue> values) {
        return values.entrySet().stream()
                .map(field -> new TimeEntryWriteDto.FieldDto(
                        field.getKey().value(), DEFAULT_SOURCE, toWire(field.getValue())))
                .toList();
    }

    /** All fields after a change, including empty ones, because the service sets defaults for what is left out. */
    static List<TimeEntryWriteDto.FieldDto> applyChanges(
            @Nullable List<TimeEntryDto.FieldDto> before, Map<CustomFieldId, FieldChange<CustomFieldValue>> changes) {
        Map<String, TimeEntryWriteDto.FieldDto> fields = new LinkedHashMap<>();
        if (before != null) {
            before.forEach(field -> fields.put(
                    id(field),
                    new TimeEntryWriteDto.FieldDto(
                            id(field), Objects.requireNonNullElse(field.sourceType(), DEFAULT_SOURCE), field.value())));
        }
        changes.forEach((id, change) -> {
            if (!change.leaves()) {
                String source = Optional.ofNullable(fields.get(id.value()))
                        .map(TimeEntryWriteDto.FieldDto::sourceType)
                        .orElse(DEFAULT_SOURCE);
                @Nullable
                Object value = change.applyTo(Optional::empty)
                        .map(CustomFields::toWire)
                        .orElse(null);
                fields.put(id.value(), new TimeEntryWriteDto.FieldDto(id.value(), source, value));
            }
        });
        return List.copyOf(fields.values());
    }

    private static String id(TimeEntryDto.FieldDto field) {
        return Objects.requireNonNull(field.customFieldId(), "a custom field without an id");
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
