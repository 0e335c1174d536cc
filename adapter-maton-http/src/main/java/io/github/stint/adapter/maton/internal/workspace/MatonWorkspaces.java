package io.github.stint.adapter.maton.internal.workspace;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Workspaces over HTTP. */
public final class MatonWorkspaces implements Workspaces {

    /** The service's ids start with their creation time. */
    private static final Comparator<Workspace> OLDEST_FIRST =
            Comparator.comparing(workspace -> workspace.id().value());

    private final RequestExecutor requests;
    private final Supplier<WorkspacesApi> api;
    private final ItemReader<WorkspaceDto, Workspace> reader;

    /** A port that sends its requests through that gateway. */
    public MatonWorkspaces(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(WorkspacesApi.class);
        this.reader = gateway.reader(EntityKind.WORKSPACE, new WorkspaceMapperImpl()::toWorkspace, "id", "name");
    }

    @Override
    public List<Workspace> list() {
        return requests.read(Operation.of("list workspaces"), () -> api.get().list(), reader::readList).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return RequestExecutor.find(EntityKind.WORKSPACE, () -> get(id));
    }

    @Override
    public Workspace get(WorkspaceId id) {
        Operation operation = Operation.of("show workspace").on(EntityKind.WORKSPACE, id);
        return requests.read(operation, () -> api.get().get(id), reader::read);
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        Operation operation =
                Operation.of("create workspace").onNew(EntityKind.WORKSPACE).withName(workspace.name());
        return requests.write(operation, () -> api.get().create(new WorkspaceWriteDto(workspace.name())), reader::read);
    }
}
