package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;

/** Stops the running timer. */
final class StopTool extends CommandTool {

    private final ToolDescription description = ToolDescription.modifying(
                    "stop", "Stop the running timer now, or at a time.", ResultField.ENTRY)
            .with(Argument.option(ArgumentKind.TEXT, "stop", "--at"));

    StopTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        return EntryResult.of(call, call.run(Line.of("stop").option("--at", arguments.text("at"))), "Stopped");
    }
}
