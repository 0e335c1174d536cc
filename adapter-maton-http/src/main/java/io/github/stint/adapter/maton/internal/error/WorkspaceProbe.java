package io.github.stint.adapter.maton.internal.error;

import feign.FeignException;
import io.github.stint.adapter.maton.internal.observation.OperationScope;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import java.util.function.Supplier;

/** Checks whether the user can see a workspace. */
final class WorkspaceProbe {

    private final Supplier<WorkspaceApi> workspaces;
    private final OperationScope operations;

    /** A probe with that client, which is created only for a request, because most processes have no error. */
    WorkspaceProbe(Supplier<WorkspaceApi> workspaces, OperationScope operations) {
        this.workspaces = workspaces;
        this.operations = operations;
    }

    /** Whether it is visible; also true if that is unknown, so that an existing workspace is never reported as not found. */
    boolean canSee(String workspace) {
        return operations.during("check workspace", () -> isVisible(workspace));
    }

    private boolean isVisible(String workspace) {
        try {
            workspaces.get().get(workspace);
            return true;
        } catch (ErrorResponse error) {
            return error.body().foreign() || (error.status() != 403 && error.status() != 404);
        } catch (FeignException noResponse) {
            return true;
        }
    }
}
