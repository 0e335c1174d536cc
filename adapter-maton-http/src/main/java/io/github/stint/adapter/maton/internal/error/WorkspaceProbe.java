package io.github.stint.adapter.maton.internal.error;

import feign.FeignException;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;

/** Asks the service whether the user may see a workspace at all. */
final class WorkspaceProbe {

    private final WorkspaceApi workspaces;

    WorkspaceProbe(WorkspaceApi workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether it can be seen; also true if the service does not say, so that nobody is told that something is gone which is not. */
    boolean canSee(String workspace) {
        try {
            workspaces.look(workspace);
            return true;
        } catch (ErrorResponse refusal) {
            return refusal.body().foreign() || (refusal.status() != 403 && refusal.status() != 404);
        } catch (FeignException unanswered) {
            return true;
        }
    }
}
