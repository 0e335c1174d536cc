package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** Workspaces, of which only errors of the domain leave. */
public record GuardedWorkspaces(Workspaces workspaces, ResponseGuard guard) implements Workspaces {

    @Override
    public List<Workspace> list() {
        return guard.call(() -> workspaces.list());
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return guard.call(() -> workspaces.find(id));
    }

    @Override
    public Workspace get(WorkspaceId id) {
        return guard.call(() -> workspaces.get(id));
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        return guard.call(() -> workspaces.create(workspace));
    }
}
