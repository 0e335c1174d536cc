package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.PlanView;
import java.util.List;

/** Changes fields of time entries. */
final class EditTool extends CommandTool {

    private static final String COMMAND = "entry edit";

    private final ToolDescription description = ToolDescription.destroying(
                    "edit",
                    "Change the given fields of entries; all others stay the same. One entry is changed at once; for several, the result"
                            + " is a plan with a token.",
                    ResultField.ENTRY,
                    ResultField.ENTRIES,
                    ResultField.COUNT,
                    ResultField.SHOWN)
            .withEffect(CommandEffect.MODIFY, true)
            .with(
                    Argument.positional("entries", ArgumentKind.TEXTS, COMMAND, "REF")
                            .mandatory(),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--description").brief(),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--start"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--end"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--project").brief(),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--no-project").brief(),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--task").brief(),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--no-task").brief(),
                    Argument.option(ArgumentKind.TEXTS, COMMAND, "--tag"),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--clear-tags").brief(),
                    Argument.option(ArgumentKind.EITHER, COMMAND, "--billable").brief(),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--overlap").brief());

    EditTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        List<String> entries = EntryArguments.entries(arguments);
        Line line = EntryArguments.work(Line.of(COMMAND), arguments)
                .option("--description", arguments.text("description"))
                .option("--start", arguments.text("start"))
                .option("--end", arguments.text("end"))
                .flag("--no-project", arguments.flag("noProject"))
                .flag("--no-task", arguments.flag("noTask"))
                .flag("--clear-tags", arguments.flag("clearTags"))
                .positionals(entries);
        if (entries.size() == 1) {
            return EntryResult.of(call, call.run(line), "Changed");
        }
        return new Confirmation(name(), call, arguments).run(new Plan(call, line));
    }

    private record Plan(ToolCall call, Line line) implements ConfirmedCommand {

        @Override
        public String summary(Run simulated) {
            return "This changes " + simulated.objects().size() + " entries";
        }

        @Override
        public JsonObject plan(Run simulated) {
            return PlanView.of(simulated);
        }

        @Override
        public ToolResult done(Run run) {
            return EntryResult.of(call, run, "Changed");
        }
    }
}
