package io.github.stint.core.attempt;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** Workspaces whose writes pass a step. */
record AttemptedWorkspaces(Workspaces workspaces, Attempts attempts) implements Workspaces {

    @Override
    public List<Workspace> list() {
        return workspaces.list();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return workspaces.find(id);
    }

    @Override
    public Workspace get(WorkspaceId id) {
        return workspaces.get(id);
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        return attempts.perform(
                new Creation("create workspace", Target.of(EntityKind.WORKSPACE), workspace, attempts.now()),
                Workspace.class,
                () -> workspaces.create(workspace));
    }
}
