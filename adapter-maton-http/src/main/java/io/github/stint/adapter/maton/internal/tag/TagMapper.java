package io.github.stint.adapter.maton.internal.tag;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.tag.Tag;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps tags of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface TagMapper {

    // MapStruct takes these for setters, because they return a tag.
    @Mapping(target = "withArchived", ignore = true)
    @Mapping(target = "withName", ignore = true)
    Tag toTag(TagDto tag);
}
