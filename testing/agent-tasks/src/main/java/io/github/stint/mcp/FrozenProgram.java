package io.github.stint.mcp;

import io.github.stint.cli.CommandResult;
import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.caller.Caller;
import io.github.stint.mcp.protocol.McpServer;
import io.github.stint.mcp.tool.Tools;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program with a clock that stands still, for agents that are tried, on the command line and as a server. It is in the package of the server
 * to reach its factory, so that the program itself needs no way to set the clock.
 */
public final class FrozenProgram {

    /** The variable with the instant at which the clock stands. */
    public static final String NOW = "AGENT_TASK_NOW";

    private static final String SERVE = "mcp";
    private static final String READ_ONLY = "--read-only";
    private static final String STANDARD_INPUT = "-";

    private FrozenProgram() {}

    /** Runs one command, and ends the process with its exit code. */
    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.fixed(Instant.parse(System.getenv(NOW)), ZoneId.of("UTC"));
        CommandRunner runner = new CommandRunner(System.getenv(), System.getProperty("user.home", "."), clock);
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        if (words.remove(SERVE)) {
            serve(runner, words);
        } else {
            System.exit(run(runner, arguments));
        }
    }

    private static void serve(CommandRunner runner, List<String> options) {
        boolean readOnly = options.remove(READ_ONLY);
        McpServer server = AgentServer.of(Tools.of(runner::run, options, readOnly), System.err::println);
        server.serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    private static int run(CommandRunner runner, String... arguments) throws IOException {
        boolean reads = Arrays.asList(arguments).contains(STANDARD_INPUT);
        String input = reads ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : "";
        CommandResult result = runner.run(Caller.person(), input, arguments);
        print(FileDescriptor.out, result.output());
        print(FileDescriptor.err, result.errors());
        return result.exitCode();
    }

    private static void print(FileDescriptor stream, String text) {
        try (PrintStream to = new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8)) {
            to.print(text);
        }
    }
}
