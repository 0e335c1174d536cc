package io.github.stint.core.cache;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** Remembers the workspaces of the user. */
final class CachedWorkspaces implements Workspaces {

    private final Workspaces workspaces;
    private final Cache cache;

    CachedWorkspaces(Workspaces workspaces, Cache cache) {
        this.workspaces = workspaces;
        this.cache = cache;
    }

    @Override
    public List<Workspace> list() {
        return cache.list(CacheKey.workspaces(), () -> workspaces.list().stream());
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return cache.find(CacheKey.workspaces(), workspace -> workspace.id().equals(id))
                .or(() -> cache.call(() -> workspaces.find(id)));
    }

    @Override
    public Workspace get(WorkspaceId id) {
        return cache.find(CacheKey.workspaces(), workspace -> workspace.id().equals(id))
                .orElseGet(() -> cache.get(EntityKind.WORKSPACE, () -> workspaces.get(id)));
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        return cache.change(() -> workspaces.create(workspace), CacheKey.workspaces());
    }
}
