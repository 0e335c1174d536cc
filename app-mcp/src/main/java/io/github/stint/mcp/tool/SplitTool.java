package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;

/** Splits a time entry. */
final class SplitTool extends CommandTool {

    private static final String COMMAND = "entry split";

    private final ToolDescription description = ToolDescription.modifying(
                    "split",
                    "Split an entry at times inside it into consecutive parts; all or nothing.",
                    ResultField.ENTRIES,
                    ResultField.COUNT,
                    ResultField.SHOWN)
            .with(
                    Argument.positional("entry", ArgumentKind.TEXT, COMMAND, "REF")
                            .mandatory(),
                    Argument.positional("at", ArgumentKind.TEXTS, COMMAND, "TIME")
                            .mandatory());

    SplitTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        Line line = Line.of(COMMAND).positional(arguments.required("entry")).positionals(arguments.texts("at"));
        return EntryResult.of(call, call.run(line), "Split into");
    }
}
