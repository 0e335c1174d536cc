package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.regex.Pattern;

/** Lets nobody into a workspace that is not theirs, before anything else is looked at. */
final class WorkspaceGuard {

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-fA-F]{24}");

    private final ApiKeys accounts;

    WorkspaceGuard(ApiKeys accounts) {
        this.accounts = accounts;
    }

    void pass(Stint stint, String id) {
        WorkspaceId workspace = form(id);
        if (stint.workspaces().find(workspace).isPresent()) {
            return;
        }
        // What could be one and is none is not there, without a word; all else is not for this user.
        if (OBJECT_ID.matcher(id).matches() && !accounts.anyoneSees(workspace)) {
            throw WireErrors.bodiless(404);
        }
        throw WireErrors.accessDenied();
    }

    private static WorkspaceId form(String id) {
        try {
            return new WorkspaceId(id);
        } catch (InvalidValue noId) {
            throw WireErrors.accessDenied();
        }
    }
}
