package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolAnswer;

/** Stops the running timer, and starts another one at the same instant. */
final class SwitchTool extends CommandTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.modifying(
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
        return DESCRIPTION;
    }

    @Override
    ToolAnswer answer(ToolCall call, Arguments arguments) {
        return EntryAnswer.of(call, call.run(StartTool.line("switch", arguments)), "Switched to");
    }
}
