package io.github.stint.adapter.maton.internal.workspace;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Workspaces, over the gateway. */
public final class MatonWorkspaces implements Workspaces {

    /** The service's ids grow with the time at which they were made. */
    private static final Comparator<Workspace> OLDEST_FIRST =
            Comparator.comparing(workspace -> workspace.id().value());

    private final RequestExecutor requests;
    private final WorkspacesApi api;
    private final WorkspaceMapper mapper = new WorkspaceMapperImpl();

    /** Workspaces over that gateway. */
    public MatonWorkspaces(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(WorkspacesApi.class);
    }

    @Override
    public List<Workspace> list() {
        return requests.read(Operation.to("list workspaces"), api::list, mapper::toWorkspaces).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        Operation call = Operation.to("show workspace").on(EntityKind.WORKSPACE, id);
        return requests.find(call, Set.of(EntityKind.WORKSPACE), () -> api.get(id), mapper::toWorkspace);
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        Operation call =
                Operation.to("create workspace").onNew(EntityKind.WORKSPACE).called(workspace.name());
        return requests.write(call, () -> api.create(new WorkspaceWriteDto(workspace.name())), mapper::toWorkspace);
    }
}
