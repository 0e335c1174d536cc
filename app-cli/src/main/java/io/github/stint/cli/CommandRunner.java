package io.github.stint.cli;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.key.Keys;
import io.github.stint.cli.program.CommandDescription;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs command lines of the program in this process, as for a script: nothing is asked, and the output is not a terminal. Files and requests
 * are those of the program on this machine. If the thread is interrupted, the command ends as soon as it can, with an error of its own.
 * Safe for use by several threads.
 */
public final class CommandRunner {

    private final Machine machine;
    private final Keys keys;

    /**
     * Runs the program with these properties of the machine.
     *
     * @param environment the environment variables
     * @param home the user's home folder
     * @param clock provides the present, and the time zone of the machine
     */
    public CommandRunner(Map<String, String> environment, String home, Clock clock) {
        // Nothing is opened in a browser, so the operating system does not matter.
        this.keys = new Keys(environment);
        this.machine = Main.machine(environment, home, "", clock);
    }

    /** Returns what the help describes of each command, without running one. */
    public List<CommandDescription> describeCommands() {
        PrintWriter none = new PrintWriter(Writer.nullWriter());
        return new ProgramFactory(machine)
                .program(new BufferedReader(Reader.nullReader()), none, none, false)
                .describeCommands();
    }

    /**
     * Runs one command line and returns what it printed, with asterisks in place of keys. What is wrong with it is in the result.
     *
     * @param input the standard input, which commands read that are given {@code -} for a file
     */
    public CommandResult run(Caller caller, String input, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        PrintWriter err = new PrintWriter(errors);
        int exitCode = Main.run(
                () -> new ProgramFactory(machine)
                        .program(
                                new BufferedReader(new StringReader("")),
                                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                                new PrintWriter(output),
                                err,
                                false,
                                Optional::empty,
                                DataOutput.none(),
                                caller),
                err,
                arguments);
        return new CommandResult(exitCode, keys.hiddenIn(output.toString()), keys.hiddenIn(errors.toString()));
    }
}
