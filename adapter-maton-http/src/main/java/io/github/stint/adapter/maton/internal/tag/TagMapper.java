package io.github.stint.adapter.maton.internal.tag;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.workspace.WorkspaceId;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads tags. */
@Mapper(
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface TagMapper {

    // Taken for setters, because each returns a tag.
    @Mapping(target = "withArchived", ignore = true)
    @Mapping(target = "withName", ignore = true)
    Tag toTag(TagDto tag);

    default TagId tagId(String id) {
        return new TagId(id);
    }

    default WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }
}
