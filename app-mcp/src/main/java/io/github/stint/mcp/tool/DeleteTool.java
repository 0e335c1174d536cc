package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.EntryView;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.PlanView;
import java.util.List;

/** Deletes time entries. */
final class DeleteTool extends CommandTool {

    private static final String COMMAND = "entry delete";

    private final ToolDescription description = ToolDescription.destroying(
                    "delete",
                    "Delete entries; @ is the running timer. The first result is a plan with a token. undo brings them back.",
                    ResultField.ENTRY,
                    ResultField.ENTRIES,
                    ResultField.COUNT,
                    ResultField.SHOWN)
            .with(Argument.positional("entries", ArgumentKind.TEXTS, COMMAND, "REF")
                    .mandatory());

    DeleteTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        Line line = Line.of(COMMAND).positionals(EntryArguments.entries(arguments));
        return new Confirmation(name(), call, arguments).run(new Plan(call, line));
    }

    private record Plan(ToolCall call, Line line) implements ConfirmedCommand {

        @Override
        public String summary(Run simulated) {
            List<JsonObject> entries = simulated.objects();
            return "This deletes "
                    + (entries.size() == 1
                            ? EntryView.whole(LocalTimes.of(simulated.facts())).words(entries.get(0))
                            : entries.size() + " entries");
        }

        @Override
        public JsonObject plan(Run simulated) {
            return PlanView.of(simulated);
        }

        @Override
        public ToolResult done(Run run) {
            return EntryResult.of(call, run, "Deleted", "undo, if that was wrong");
        }
    }
}
