package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.internal.wire.WireEnums;
import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import tools.jackson.databind.JsonNode;

/** Maps time entries of the service to the domain. */
@Mapper(config = WireMapperConfig.class, uses = HydratedNames.class)
interface TimeEntryMapper {

    /** Throws the exception of the builder if a required value is missing. */
    @Mapping(target = "interval", source = "timeInterval")
    @Mapping(target = "billable", source = "billable", defaultValue = "false")
    @Mapping(target = "locked", source = "isLocked")
    @Mapping(target = "customFields", source = "customFieldValues")
    @Mapping(target = "names", source = "entry")
    TimeEntry toTimeEntry(TimeEntryDto entry);

    default TimeInterval interval(TimeEntryDto.IntervalDto interval) {
        Instant start = Objects.requireNonNull(interval.start(), "an entry without a start");
        return interval.end() == null ? TimeInterval.asStored(start) : TimeInterval.asStored(start, interval.end());
    }

    default TimeEntryType type(String type) {
        // One word in a part of the service's own documentation.
        String name = type.equals("TIMEOFF") ? TimeEntryType.TIME_OFF.name() : type;
        return WireEnums.find(TimeEntryType.class, name).orElse(TimeEntryType.OTHER);
    }

    default Map<CustomFieldId, CustomFieldValue> customFields(@Nullable JsonNode fields) {
        return CustomFields.read(fields);
    }
}
