package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project in a file. */
record StoredProject(
        String id,
        String workspaceId,
        String name,
        @Nullable String clientId,
        @Nullable String clientName,
        boolean archived,
        boolean billable,
        boolean isPublic,
        @Nullable String color,
        String note) {

    static StoredProject of(Project project) {
        return new StoredProject(
                project.id().value(),
                project.workspaceId().value(),
                project.name(),
                project.clientId().map(ClientId::value).orElse(null),
                project.clientName().orElse(null),
                project.archived(),
                project.billable(),
                project.isPublic(),
                project.color().orElse(null),
                project.note());
    }

    Project toProject() {
        return Project.builder()
                .id(new ProjectId(id))
                .workspaceId(new WorkspaceId(workspaceId))
                .name(name)
                .clientId(Optional.ofNullable(clientId).map(ClientId::new))
                .clientName(Optional.ofNullable(clientName))
                .archived(archived)
                .billable(billable)
                .isPublic(isPublic)
                .color(Optional.ofNullable(color))
                .note(note)
                .build();
    }
}
