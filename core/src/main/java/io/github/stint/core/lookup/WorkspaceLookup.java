package io.github.stint.core.lookup;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.core.workspace.Workspaces;

/** Finds a workspace by its id, its name, or a unique prefix of the name, as {@link Lookup} does. Safe for use by several threads. */
public final class WorkspaceLookup {

    private final Workspaces workspaces;

    /** Creates a lookup among these workspaces. */
    public WorkspaceLookup(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * Returns the workspace to use when none is configured: the user's active one, otherwise the default one, otherwise the first of the
     * list. Only the last needs a request.
     *
     * @throws NotFound if the user has no workspace
     */
    public WorkspaceId defaultOf(User user) {
        return user.activeWorkspace()
                .or(user::defaultWorkspace)
                .or(() -> workspaces.list().stream().map(Workspace::id).findFirst())
                .orElseThrow(() -> new NotFound("find workspace", EntityKind.WORKSPACE, "(any)"));
    }

    /** Returns the workspace that matches; throws the same errors as {@link Lookup}. */
    public Workspace workspace(String reference) {
        return NameLookup.choose(
                EntityKind.WORKSPACE,
                reference,
                Precision.PREFIX,
                workspaces.list().stream()
                        .map(workspace ->
                                new Candidate<>(workspace, workspace.id().value(), workspace.name(), true))
                        .toList());
    }
}
