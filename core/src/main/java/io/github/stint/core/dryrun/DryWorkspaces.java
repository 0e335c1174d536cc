package io.github.stint.core.dryrun;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.WorkspaceRules;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** Simulates the creation of workspaces. */
record DryWorkspaces(Workspaces workspaces, Overlay overlay) implements Workspaces {

    @Override
    public List<Workspace> list() {
        return workspaces.list();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return overlay.find(id, Workspace.class, () -> workspaces.find(id));
    }

    @Override
    public Workspace get(WorkspaceId id) {
        return overlay.get(
                id,
                Workspace.class,
                () -> workspaces.get(id),
                () -> new NotFound("show workspace", EntityKind.WORKSPACE, id.value()));
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        Workspace created = Workspace.builder()
                .id(new WorkspaceId(overlay.newId()))
                .name(workspace.name())
                .build();
        WorkspaceRules.requireUniqueName("create workspace", created, list());
        return overlay.put(created.id(), created);
    }
}
