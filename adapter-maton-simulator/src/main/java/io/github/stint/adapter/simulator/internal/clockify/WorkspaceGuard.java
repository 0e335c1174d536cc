package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.clockify.detail.Members;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.regex.Pattern;

/** Checks that the user is an active member of the workspace, before the rest of a request. */
final class WorkspaceGuard {

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-fA-F]{24}");

    private final ApiKeys keys;
    private final Members members;

    WorkspaceGuard(ApiKeys keys, Members members) {
        this.keys = keys;
        this.members = members;
    }

    void check(Stint stint, String id) {
        WorkspaceId workspace = parse(id);
        if (stint.workspaces().find(workspace).isPresent()) {
            if (members.isShutOut(workspace, () -> stint.users().current().id())) {
                throw WireErrors.accessDenied();
            }
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
