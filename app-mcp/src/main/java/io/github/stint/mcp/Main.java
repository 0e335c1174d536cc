package io.github.stint.mcp;

import io.github.stint.cli.CommandRunner;
import io.github.stint.cli.env.AgentPlan;
import io.github.stint.mcp.protocol.McpServer;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.tool.Tools;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The program of the terminal, in which the command {@code mcp} serves an agent. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        io.github.stint.cli.Main.start(Main::serve, arguments);
    }

    private static void serve(AgentPlan plan) {
        serve(tools(plan));
    }

    private static List<ServerTool> tools(AgentPlan plan) {
        CommandRunner runner = new CommandRunner(
                System.getenv(), System.getProperty("user.home", "."), Clock.system(ZoneId.systemDefault()));
        return Tools.of(runner::run, plan.options(), plan.readOnly());
    }

    /** Serves the client at the standard streams until it closes them. */
    static void serve(List<ServerTool> tools) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Nothing else may print between the messages, or read them.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        McpServer server = AgentServer.of(tools, System.err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-the-calls"));
        server.serve(in, out);
    }
}
