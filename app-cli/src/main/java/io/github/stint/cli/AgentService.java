package io.github.stint.cli;

import io.github.stint.cli.env.AgentPlan;
import io.github.stint.cli.env.UsageError;

/** Serves agents. The program of the terminal has none: it is a program of its own, which runs the same commands. */
@FunctionalInterface
public interface AgentService {

    /** Serves one client at the standard streams, and returns when it has closed them. */
    void serve(AgentPlan plan);

    /** Returns a service that rejects each plan with a usage error. */
    static AgentService none() {
        return plan -> {
            throw UsageError.ofAgents();
        };
    }
}
