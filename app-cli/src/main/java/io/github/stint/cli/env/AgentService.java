package io.github.stint.cli.env;

/** Serves agents. The program of the terminal has none: it is a program of its own, which runs the same commands. */
@FunctionalInterface
public interface AgentService {

    /** Serves one client at the standard streams, and returns when it has closed them. */
    void serve(AgentPlan plan);

    /** Returns a service that rejects each plan with a usage error. */
    static AgentService none() {
        return plan -> {
            throw new UsageError(
                    "this program has no server for agents",
                    "start it with the script stint or stint.cmd, with mcp as the first argument");
        };
    }
}
