package io.github.stint.adapter.inmemory;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.function.Function;

/** One user's way to the state: past the faults that were asked for, and only into workspaces that the user belongs to. */
final class Access {

    private final StateStore store;
    private final Faults faults;
    private final UserId user;

    Access(StateStore store, Faults faults, UserId user) {
        this.store = store;
        this.faults = faults;
        this.user = user;
    }

    <T> T read(String operation, Function<State, T> reading) {
        faults.pass(operation);
        return store.read(reading);
    }

    <T> T write(String operation, Function<State, T> writing) {
        faults.pass(operation);
        return store.write(writing);
    }

    <T> T read(String operation, WorkspaceId workspace, Function<WorkspaceData, T> reading) {
        return read(operation, state -> reading.apply(entered(operation, state, workspace)));
    }

    <T> T write(String operation, WorkspaceId workspace, Function<WorkspaceData, T> writing) {
        return write(operation, state -> writing.apply(entered(operation, state, workspace)));
    }

    WorkspaceData entered(String operation, State state, WorkspaceId workspace) {
        return state.workspace(workspace)
                .filter(data -> data.hasMember(user))
                .orElseThrow(() -> new NotFound(operation, EntityKind.WORKSPACE, workspace.value()));
    }
}
