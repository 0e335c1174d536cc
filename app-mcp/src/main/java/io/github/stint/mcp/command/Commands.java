package io.github.stint.mcp.command;

import io.github.stint.cli.CommandResult;
import io.github.stint.cli.caller.Caller;

/** Runs command lines of the terminal. */
@FunctionalInterface
public interface Commands {

    /**
     * Runs one command line and returns what it printed.
     *
     * @param input the standard input
     */
    CommandResult run(Caller caller, String input, String... line);
}
