package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.WorkspaceRules;
import io.github.stint.core.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workspaces that the user is a member of. */
public final class InMemoryWorkspaces implements Workspaces {

    private final Access access;
    private final UserId user;

    public InMemoryWorkspaces(Access access, UserId user) {
        this.access = access;
        this.user = user;
    }

    @Override
    public List<Workspace> list() {
        return access.read("list workspaces", state -> visible(state).toList());
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return access.read(
                "show workspace",
                state -> visible(state)
                        .filter(workspace -> workspace.id().equals(id))
                        .findFirst());
    }

    @Override
    public Workspace create(NewWorkspace workspace) {
        String operation = "create workspace";
        return access.create(operation, (state, id) -> {
            Workspace created = Workspace.builder()
                    .id(new WorkspaceId(id))
                    .name(workspace.name())
                    .build();
            WorkspaceRules.requireUniqueName(operation, created, visible(state).toList());
            state.add(created).addMembers(List.of(user));
            return created;
        });
    }

    private Stream<Workspace> visible(State state) {
        return state.workspaces().stream().filter(data -> data.hasMember(user)).map(WorkspaceData::workspace);
    }
}
