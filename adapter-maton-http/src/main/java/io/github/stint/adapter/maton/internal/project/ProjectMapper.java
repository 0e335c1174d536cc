package io.github.stint.adapter.maton.internal.project;

import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads projects. */
@Mapper(
        uses = WireText.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface ProjectMapper {

    /** The project; throws whatever its builder does if something is missing. */
    Project toProject(ProjectDto project);

    default ProjectId projectId(String id) {
        return new ProjectId(id);
    }

    default WorkspaceId workspaceId(String id) {
        return new WorkspaceId(id);
    }

    default Optional<ClientId> clientId(@Nullable String id) {
        return WireText.text(id).map(ClientId::new);
    }
}
