package io.github.stint.contract.workspace;

import io.github.stint.core.workspace.Workspaces;

/**
 * Tests of {@link Workspaces} that every adapter must pass. They also need the ports Users, Clients, Projects, Tags and
 * TimeEntries.
 */
public interface WorkspacesContract extends WorkspaceReadingContract, WorkspaceCreationContract {}
