package io.github.stint.core.workspace;

/** What every adapter promises of {@link Workspaces}. */
public interface WorkspacesContract extends WorkspaceReadingContract, WorkspaceCreationContract {}
