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

/** Creates a finished entry: for oneself, for another member, or like an earlier one. */
final class LogTool extends CommandTool {

    private final ToolDescription description = ToolDescription.modifying(
                    "log",
                    "Log time already worked; a running timer keeps running. Give when; or user, start and end for another"
                            + " member; or like and on, to copy an entry to a day.",
                    ResultField.ENTRY)
            .with(EntryArguments.workBriefly())
            .with(
                    Argument.positional("when", ArgumentKind.TEXT, "log", "WHEN"),
                    Argument.option(ArgumentKind.TEXT, "entry create", "--user"),
                    Argument.own("start", ArgumentKind.TEXT, ""),
                    Argument.own("end", ArgumentKind.TEXT, ""),
                    Argument.own("like", ArgumentKind.TEXT, "@1 or an id: the entry to copy."),
                    Argument.option(ArgumentKind.TEXT, "entry duplicate", "--on"));

    LogTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        return EntryResult.of(call, call.run(line(arguments)), "Logged");
    }

    private static Line line(Arguments arguments) {
        if (arguments.has("like")) {
            requireNone(
                    arguments,
                    "like",
                    "when",
                    "user",
                    "start",
                    "end",
                    "description",
                    "project",
                    "task",
                    "tag",
                    "billable");
            return Line.of("entry duplicate")
                    .option("--on", arguments.text("on"))
                    .option("--overlap", arguments.text("overlap"))
                    .positional(arguments.required("like"));
        }
        requireNone(arguments, "when", "on");
        Line line;
        if (arguments.has("user")) {
            requireNone(arguments, "user", "when");
            line = EntryArguments.work(Line.of("entry create"), arguments)
                    .option("--user", arguments.text("user"))
                    .option("--start", arguments.required("start"))
                    .option("--end", arguments.required("end"));
        } else {
            requireNone(arguments, "when", "start", "end");
            line = EntryArguments.work(Line.of("log"), arguments).time(arguments.required("when"));
        }
        return EntryArguments.description(line, arguments);
    }

    private static void requireNone(Arguments arguments, String with, String... others) {
        for (String other : others) {
            if (arguments.has(other)) {
                throw ToolFailure.ofArguments(
                        other + " does not go with " + with, "give when; or user, start and end; or like and on");
            }
        }
    }
}
