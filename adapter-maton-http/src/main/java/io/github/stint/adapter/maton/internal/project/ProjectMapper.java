package io.github.stint.adapter.maton.internal.project;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.project.Project;
import org.mapstruct.Mapper;

/** Reads projects. */
@Mapper(config = WireMapperConfig.class)
interface ProjectMapper {

    /** The project; throws whatever its builder does if something is missing. */
    Project toProject(ProjectDto project);
}
