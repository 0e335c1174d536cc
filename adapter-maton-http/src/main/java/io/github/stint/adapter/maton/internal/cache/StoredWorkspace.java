package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;

/** A workspace in a file. */
record StoredWorkspace(String id, String name, boolean projectsBillable, boolean projectsPublic) {

    static StoredWorkspace of(Workspace workspace) {
        return new StoredWorkspace(
                workspace.id().value(),
                workspace.name(),
                workspace.projectsBillableByDefault(),
                workspace.projectsPublicByDefault());
    }

    Workspace toWorkspace() {
        return Workspace.builder()
                .id(new WorkspaceId(id))
                .name(name)
                .projectsBillableByDefault(projectsBillable)
                .projectsPublicByDefault(projectsPublic)
                .build();
    }
}
