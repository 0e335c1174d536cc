package io.github.stint.adapter.maton.internal.timeentry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole tags that come with an entry; none if the service sends no list. */
record HydratedTagsDto(List<HydratedDto> items) {

    /** Copies the tags. */
    HydratedTagsDto {
        items = List.copyOf(items);
    }

    // Java links generated ones when they are called first, which takes several milliseconds of the start of a program.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HydratedTagsDto same && items.equals(same.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** Reads any JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HydratedTagsDto of(JsonNode list) {
        return new HydratedTagsDto(list.valueStream().map(HydratedDto::of).toList());
    }
}
