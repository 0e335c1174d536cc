package io.github.stint.adapter.maton.gateway;

import feign.FeignException;

/** Asks the service whether the user may see a workspace at all. */
final class Visibility {

    private final WorkspaceApi workspaces;

    Visibility(WorkspaceApi workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether it can be seen; also true if the service does not say, so that nobody is told that something is gone which is not. */
    boolean canSee(String workspace) {
        try {
            workspaces.look(workspace);
            return true;
        } catch (ErrorAnswer refusal) {
            return refusal.body().foreign() || (refusal.status() != 403 && refusal.status() != 404);
        } catch (FeignException unanswered) {
            return true;
        }
    }
}
