package io.github.stint.adapter.maton.internal.timeentry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The whole tags that come with an entry; none if the service sends no list. */
record HydratedTagsDto(List<HydratedDto> items) {

    /** Copies the tags. */
    HydratedTagsDto {
        items = List.copyOf(items);
    }

    /** Reads any JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HydratedTagsDto of(JsonNode list) {
        return new HydratedTagsDto(list.valueStream().map(HydratedDto::of).toList());
    }
}
