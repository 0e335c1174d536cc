package io.github.stint.agenttasks.trial;

import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import java.io.IOException;

/** Carries out tasks. */
@FunctionalInterface
public interface Agent {

    /**
     * Carries out a task in that workspace, which is ready.
     *
     * @throws IOException if the agent cannot be started, or cannot be reached any more
     * @throws InterruptedException if the thread is interrupted while the agent works
     */
    Attempt carryOut(AgentTask task, SimulatedWorkspace workspace) throws IOException, InterruptedException;
}
