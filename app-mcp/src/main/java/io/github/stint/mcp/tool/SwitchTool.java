package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;

/** Stops the running timer, and starts another one at the same instant. */
final class SwitchTool extends CommandTool {

    private final ToolDescription description = ToolDescription.modifying(
                    "switch",
                    "Stop the running timer and start another one at the same instant, with the arguments of start. Needs one.",
                    ResultField.ENTRY)
            .with(EntryArguments.workBriefly())
            .with(
                    Argument.option(ArgumentKind.TEXT, "switch", "--at").brief(),
                    Argument.option(ArgumentKind.FLAG, "switch", "--since-last").brief());

    SwitchTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        return EntryResult.of(call, call.run(StartTool.line("switch", arguments)), "Switched to");
    }
}
