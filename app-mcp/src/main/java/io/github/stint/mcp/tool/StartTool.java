package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;

/** Starts a timer: a new one, one like an earlier entry, or a stopped one again. */
final class StartTool extends CommandTool {

    private final ToolDescription description = ToolDescription.modifying(
                    "start",
                    "Start a timer now, or at a time. A running timer stops at the same instant. Use continue for the same work as"
                            + " an earlier entry, and resume to let a stopped entry run on.",
                    ResultField.ENTRY)
            .with(EntryArguments.work())
            .with(
                    Argument.option(ArgumentKind.TEXT, "start", "--at"),
                    Argument.option(ArgumentKind.FLAG, "start", "--since-last"),
                    Argument.own("continue", ArgumentKind.TEXT, "@1, @2 or an id: the earlier entry."),
                    Argument.own("resume", ArgumentKind.TEXT, "@1, @2 or an id: the stopped entry."));

    StartTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        if (arguments.has("continue") || arguments.has("resume")) {
            return again(call, arguments);
        }
        return EntryResult.of(call, call.run(line("start", arguments)), "Started");
    }

    /** The line of {@code start} and {@code switch}. */
    static Line line(String command, Arguments arguments) {
        Line line = EntryArguments.work(Line.of(command), arguments)
                .option("--at", arguments.text("at"))
                .flag("--since-last", arguments.flag("sinceLast"));
        return EntryArguments.description(line, arguments);
    }

    private static ToolResult again(ToolCall call, Arguments arguments) {
        boolean resume = arguments.has("resume");
        if (arguments.hasAny("description", "project", "task", "tag", "billable", "sinceLast")
                || (resume && arguments.hasAny("continue", "at"))) {
            throw ToolFailure.ofArguments(
                    "continue and resume take the work from the earlier entry",
                    "give only the one, or start without them");
        }
        Line line = Line.of(resume ? "entry resume" : "continue")
                .option("--at", arguments.text("at"))
                .option("--overlap", arguments.text("overlap"))
                .positional(arguments.required(resume ? "resume" : "continue"));
        return EntryResult.of(call, call.run(line), resume ? "Resumed" : "Started");
    }
}
