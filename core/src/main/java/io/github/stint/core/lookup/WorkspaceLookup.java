package io.github.stint.core.lookup;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.Workspaces;

/** Finds a workspace by what a person calls it, as {@link Lookup} finds what is in one. Safe for use by several threads. */
public final class WorkspaceLookup {

    private final Workspaces workspaces;

    /** Finds one of those workspaces. */
    public WorkspaceLookup(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** A workspace; throws as {@link Lookup} does. */
    public Workspace workspace(String reference) {
        return NameLookup.choose(
                EntityKind.WORKSPACE,
                reference,
                workspaces.list().stream()
                        .map(workspace -> new Candidate<>(
                                workspace, workspace.id().value(), workspace.name(), workspace.name(), true))
                        .toList());
    }
}
