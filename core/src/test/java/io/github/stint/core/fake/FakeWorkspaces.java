package io.github.stint.core.fake;

import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.WorkspaceRules;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

final class FakeWorkspaces implements Workspaces {

    private final FakeStint stint;

    FakeWorkspaces(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public List<Workspace> list() {
        return stint.requests().request("workspaces.list", stint.storedWorkspaces::all);
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return stint.requests().request("workspaces.find", () -> stint.storedWorkspaces.find(id));
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        return stint.requests().request("workspaces.create", () -> {
            Workspace created = Workspace.builder()
                    .id(new WorkspaceId(stint.storedWorkspaces.nextId("workspace")))
                    .name(workspace.name())
                    .build();
            WorkspaceRules.requireUniqueName("create workspace", created, stint.storedWorkspaces.all());
            return stint.storedWorkspaces.put(created);
        });
    }
}
