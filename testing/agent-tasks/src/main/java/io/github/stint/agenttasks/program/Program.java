package io.github.stint.agenttasks.program;

import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.cli.CommandResult;
import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.env.Caller;
import java.util.List;

/** Runs command lines of the program in this process. Thread-safe. */
@FunctionalInterface
public interface Program {

    /**
     * Runs one command line.
     *
     * @param input the standard input
     * @param arguments the words after the name of the program
     */
    CommandResult run(String input, List<String> arguments);

    /** Returns the program of a person who works in that workspace, with the clock of the workspace. */
    static Program in(SimulatedWorkspace workspace) {
        CommandRunner runner =
                new CommandRunner(workspace.environment(), workspace.folder().toString(), workspace.clock());
        return (input, arguments) -> runner.run(Caller.person(), input, arguments.toArray(String[]::new));
    }
}
