package io.github.stint.adapter.maton.internal.workspace;

import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads workspaces. */
@Mapper(
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface WorkspaceMapper {

    /** The workspace; throws whatever its builder does if something is missing. */
    @Mapping(target = "projectsBillableByDefault", source = "workspaceSettings.defaultBillableProjects")
    @Mapping(target = "projectsPublicByDefault", source = "workspaceSettings.isProjectPublicByDefault")
    Workspace toWorkspace(WorkspaceDto workspace);

    List<Workspace> toWorkspaces(List<WorkspaceDto> workspaces);

    default WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }
}
