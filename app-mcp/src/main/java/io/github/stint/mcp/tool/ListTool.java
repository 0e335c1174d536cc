package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.EntryView;
import io.github.stint.mcp.result.Listing;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;
import java.time.Duration;
import java.util.List;

/** Lists time entries. */
final class ListTool extends CommandTool {

    private static final String COMMAND = "entry list";
    /** A whole history may take many requests. */
    private static final String DEFAULT_FROM = "-6d";

    private final ToolDescription description = ToolDescription.reading(
                    "list",
                    "List entries, latest start first, with their number and total time. Without a period: those of the last"
                            + " 7 days. Long texts are cut; find with kind entry shows one in full.",
                    ResultField.PERIOD,
                    ResultField.TOTAL,
                    ResultField.ENTRIES,
                    ResultField.COUNT,
                    ResultField.SHOWN,
                    ResultField.CURSOR,
                    ResultField.NEXT)
            .with(EntryArguments.paging())
            .with(EntryArguments.filters())
            .with(
                    Argument.own(
                            "period", ArgumentKind.TEXT, "today, \"last week\" or 2026-03, instead of from and to."),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--from"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--to"),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--running"));

    ListTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        Listing listing = Listing.of(arguments);
        if (arguments.has("period") && arguments.hasAny("from", "to")) {
            throw ToolFailure.ofArguments("period does not go with from and to", "give the one or the others");
        }
        boolean bounded = arguments.hasAny("from", "to") || arguments.flag("running");
        String from = arguments.text("period").orElseGet(() -> arguments.text("from", bounded ? "" : DEFAULT_FROM));
        Line line = EntryArguments.filters(Line.of(COMMAND), arguments)
                .option("--to", arguments.text("period").or(() -> arguments.text("to")))
                .flag("--running", arguments.flag("running"));
        Run run = call.run(from.isEmpty() ? line : line.option("--from", from));
        List<JsonObject> entries = run.objects();
        String total = entries.stream()
                .map(entry -> Duration.parse(entry.get("duration").getAsString()))
                .reduce(Duration.ZERO, Duration::plus)
                .toString();
        String period = period(arguments, from);
        JsonObject result = new JsonObject();
        result.addProperty("period", period);
        result.addProperty("total", total);
        EntryView view = EntryView.inList(LocalTimes.of(run.facts()));
        listing.addTo(result, "entries", entries.stream().map(view::json).toList());
        String text = entries.isEmpty()
                ? "No entries (" + period + ")."
                : entries.size() + (entries.size() == 1 ? " entry (" : " entries (") + period + "), "
                        + LocalTimes.length(total) + " in total.";
        return ToolResults.success(call, result, text);
    }

    private static String period(Arguments arguments, String from) {
        if (arguments.has("period")) {
            return from;
        }
        if (arguments.flag("running")) {
            return "running";
        }
        return (from.isEmpty() ? "" : "from " + from + " ") + "to " + arguments.text("to", "now");
    }
}
