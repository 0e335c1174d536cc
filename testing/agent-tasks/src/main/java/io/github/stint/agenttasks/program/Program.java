package io.github.stint.agenttasks.program;

import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.cli.CommandResult;
import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.caller.Caller;
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

    /** Returns the program of a person who works in that workspace. */
    static Program in(SimulatedWorkspace workspace) {
        CommandRunner runner = runner(workspace);
        return (input, arguments) -> runner.run(Caller.person(), input, arguments.toArray(String[]::new));
    }

    /** Returns what runs commands in that workspace, with its clock. */
    static CommandRunner runner(SimulatedWorkspace workspace) {
        return new CommandRunner(workspace.environment(), workspace.folder().toString(), workspace.clock());
    }
}
