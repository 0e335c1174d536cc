package io.github.stint.adapter.maton.internal.tag;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.tag.Tag;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Reads tags. */
@Mapper(config = WireMapperConfig.class)
interface TagMapper {

    // Taken for setters, because each returns a tag.
    @Mapping(target = "withArchived", ignore = true)
    @Mapping(target = "withName", ignore = true)
    Tag toTag(TagDto tag);
}
