package io.github.stint.contract.workspace;

import io.github.stint.core.workspace.Workspaces;

/** What every adapter promises of {@link Workspaces}. */
public interface WorkspacesContract extends WorkspaceReadingContract, WorkspaceCreationContract {}
