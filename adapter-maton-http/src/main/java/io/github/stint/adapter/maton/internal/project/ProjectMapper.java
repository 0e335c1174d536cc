package io.github.stint.adapter.maton.internal.project;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.project.Project;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps projects of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface ProjectMapper {

    /** Throws the exception of the builder if a required value is missing. */
    @Mapping(target = "billable", source = "billable", defaultValue = "false")
    @Mapping(target = "isPublic", source = "isPublic", defaultValue = "false")
    Project toProject(ProjectDto project);
}
