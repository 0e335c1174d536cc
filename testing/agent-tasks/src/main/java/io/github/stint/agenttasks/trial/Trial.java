package io.github.stint.agenttasks.trial;

import io.github.stint.agenttasks.judge.Judge;
import io.github.stint.agenttasks.judge.Verdict;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.agenttasks.workspace.WorkspaceState;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The outcome of a task that was given to an agent.
 *
 * @param attempt what the agent did
 * @param verdict how it is judged
 */
public record Trial(Attempt attempt, Verdict verdict) {

    /**
     * Gives a task to an agent, in a new workspace, and judges the result.
     *
     * @param folder an empty folder for the files of the program
     * @throws IOException if the agent or the simulator cannot be reached
     * @throws InterruptedException if the thread is interrupted while the agent works
     */
    public static Trial of(AgentTask task, Agent agent, Path folder) throws IOException, InterruptedException {
        try (SimulatedWorkspace workspace = SimulatedWorkspace.start(task, folder)) {
            new Preparation(task, workspace, Program.in(workspace)).carryOut();
            WorkspaceState before = workspace.state();
            int sentBefore = workspace.requests().size();
            Attempt attempt = agent.carryOut(task, workspace);
            int requests = workspace.requests().size() - sentBefore;
            Verdict verdict = new Judge(task.expected(), before).judge(workspace.state(), requests, attempt.result());
            return new Trial(attempt, verdict);
        }
    }
}
