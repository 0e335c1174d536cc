package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.State;
import io.github.stint.adapter.inmemory.internal.state.StateStore;
import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Access to the state for one user until it is closed: injects the configured faults, and hides workspaces that the user is not a member
 * of.
 */
public final class Access {

    private final StateStore store;
    private final CallFaults faults;
    private final UniqueIds ids;
    private final UserId user;
    private volatile boolean closed;

    public Access(StateStore store, CallFaults faults, UniqueIds ids, UserId user) {
        this.store = store;
        this.faults = faults;
        this.ids = ids;
        this.user = user;
    }

    <T> T read(String operation, Function<State, T> query) {
        prepare(operation);
        return store.read(query);
    }

    <T> T write(String operation, Function<State, T> update) {
        Optional<CallFault> fault = prepare(operation);
        T result = store.write(update);
        if (fault.isPresent()) {
            faults.after(operation, fault.get());
        }
        return result;
    }

    /** Adds an entity with a new id. */
    <T> T create(String operation, BiFunction<State, String, T> creation) {
        return write(operation, state -> creation.apply(state, ids.next(state)));
    }

    /** Adds an entity of a workspace with a new id. */
    <T> T create(String operation, WorkspaceId workspace, BiFunction<WorkspaceData, String, T> creation) {
        return create(operation, (state, id) -> creation.apply(visibleWorkspace(operation, state, workspace), id));
    }

    /** Returns the fault that follows the effect of the call, if there is one. */
    private Optional<CallFault> prepare(String operation) {
        if (closed) {
            throw Cancelled.closed(operation, "already closed");
        }
        return faults.before(operation);
    }

    /** Makes every later call fail. */
    public void close() {
        closed = true;
    }

    <T> T read(String operation, WorkspaceId workspace, Function<WorkspaceData, T> query) {
        return read(operation, state -> query.apply(visibleWorkspace(operation, state, workspace)));
    }

    <T> T write(String operation, WorkspaceId workspace, Function<WorkspaceData, T> update) {
        return write(operation, state -> update.apply(visibleWorkspace(operation, state, workspace)));
    }

    /** Returns the workspace; throws {@link NotFound} if it does not exist or the user is not a member. */
    WorkspaceData visibleWorkspace(String operation, State state, WorkspaceId workspace) {
        return state.workspace(workspace)
                .filter(data -> data.hasMember(user))
                .orElseThrow(() -> new NotFound(operation, EntityKind.WORKSPACE, workspace.value()));
    }
}
