package io.github.stint.adapter.maton.internal.workspace;

import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Reads workspaces. */
@Mapper(config = WireMapperConfig.class)
interface WorkspaceMapper {

    /** The workspace; throws whatever its builder does if something is missing. */
    @Mapping(target = "projectsBillableByDefault", source = "workspaceSettings.defaultBillableProjects")
    @Mapping(target = "projectsPublicByDefault", source = "workspaceSettings.isProjectPublicByDefault")
    Workspace toWorkspace(WorkspaceDto workspace);

    List<Workspace> toWorkspaces(List<WorkspaceDto> workspaces);
}
