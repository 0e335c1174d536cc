package io.github.stint.adapter.maton.internal.workspace;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.workspace.Workspace;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps workspaces of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface WorkspaceMapper {

    /** Throws the exception of the builder if a required value is missing. */
    @Mapping(target = "projectsBillableByDefault", source = "workspaceSettings.defaultBillableProjects")
    @Mapping(target = "projectsPublicByDefault", source = "workspaceSettings.isProjectPublicByDefault")
    Workspace toWorkspace(WorkspaceDto workspace);
}
