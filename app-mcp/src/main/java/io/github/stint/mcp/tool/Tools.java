package io.github.stint.mcp.tool;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.mcp.command.Commands;
import io.github.stint.mcp.protocol.ServerTool;
import java.util.List;
import java.util.stream.Stream;

/** The tools of the server. */
public final class Tools {

    private Tools() {}

    /**
     * Returns the tools, in the order in which they are listed.
     *
     * @param globalOptions precede each command line
     * @param readOnly whether to return only tools that change nothing
     */
    public static List<ServerTool> of(Commands commands, List<String> globalOptions, boolean readOnly) {
        return List.copyOf(all(new Workshop(commands, globalOptions, readOnly)));
    }

    static List<CommandTool> all(Workshop workshop) {
        return Stream.of(
                        new StatusTool(workshop),
                        new StartTool(workshop),
                        new StopTool(workshop),
                        new SwitchTool(workshop),
                        new LogTool(workshop),
                        new EditTool(workshop),
                        new SplitTool(workshop),
                        new DeleteTool(workshop),
                        new UndoTool(workshop),
                        new ListTool(workshop),
                        new ReportTool(workshop),
                        new FindTool(workshop),
                        new ManageTool(workshop),
                        new ImportTool(workshop),
                        new ConnectionTool(workshop))
                .filter(tool -> !workshop.readOnly() || tool.description().effect() == CommandEffect.READ)
                .toList();
    }
}
