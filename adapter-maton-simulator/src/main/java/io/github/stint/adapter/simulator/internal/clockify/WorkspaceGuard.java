package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.regex.Pattern;

/** Checks that the user is a member of the workspace, before the rest of a request. */
final class WorkspaceGuard {

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-fA-F]{24}");

    private final ApiKeys keys;

    WorkspaceGuard(ApiKeys keys) {
        this.keys = keys;
    }

    void check(Stint stint, String id) {
        WorkspaceId workspace = parse(id);
        if (stint.workspaces().find(workspace).isPresent()) {
            return;
        }
        // An unknown id gets 404 without a body; a malformed id, or a workspace of other users, 403.
        if (OBJECT_ID.matcher(id).matches() && !keys.anyUserSees(workspace)) {
            throw WireErrors.bodiless(404);
        }
        throw WireErrors.accessDenied();
    }

    private static WorkspaceId parse(String id) {
        try {
            return new WorkspaceId(id);
        } catch (InvalidValue noId) {
            throw WireErrors.accessDenied();
        }
    }
}
