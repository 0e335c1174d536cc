package io.github.stint.mcp.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
import io.github.stint.mcp.result.Listing;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;
import io.github.stint.mcp.result.UserText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sums up time in groups. */
final class ReportTool extends CommandTool {

    private static final String COMMAND = "report";
    private static final int MAX_DAYS = 31;

    private final ToolDescription description = ToolDescription.reading(
                    "report",
                    "Sum up the time of a period in groups, for questions of how much. A nested group is a row of its own, with"
                            + " the names of all its levels.",
                    ResultField.PERIOD,
                    ResultField.TOTAL,
                    ResultField.ROUNDED,
                    ResultField.BILLABLE,
                    ResultField.GROUPS,
                    ResultField.DAYS,
                    ResultField.GAPS,
                    ResultField.GAP_TOTAL,
                    ResultField.COUNT,
                    ResultField.SHOWN,
                    ResultField.CURSOR,
                    ResultField.NEXT)
            .with(EntryArguments.paging())
            .with(EntryArguments.filters())
            .with(
                    Argument.positional("period", ArgumentKind.TEXT, COMMAND, "PERIOD"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--from"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--to").brief(),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--by"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--round"),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--gaps").brief());

    ReportTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        Listing listing = Listing.of(arguments);
        List<String> by = arguments.texts("by");
        Line line = EntryArguments.filters(Line.of(COMMAND), arguments)
                .option("--from", arguments.text("from"))
                .option("--to", arguments.text("to"))
                .option("--round", arguments.text("round"))
                .flag("--gaps", arguments.flag("gaps"));
        if (!by.isEmpty()) {
            line = line.option("--by", String.join(",", by));
        }
        Run run = call.run(arguments.text("period").map(line::positional).orElse(line));
        JsonObject report = run.object();
        String period =
                report.get("from").getAsString() + " to " + report.get("to").getAsString();
        JsonObject result = new JsonObject();
        result.addProperty("period", period);
        for (String field : List.of("total", "rounded", "billable")) {
            result.add(field, report.get(field));
        }
        addDays(result, report);
        if (arguments.flag("gaps")) {
            addGaps(result, report, LocalTimes.of(run.facts()));
        }
        List<JsonObject> rows = new ArrayList<>();
        addRows(new JsonObject(), report.getAsJsonArray("groups"), rows);
        listing.addTo(result, "groups", rows);
        String total = report.get("total").getAsString();
        return ToolResults.success(
                call,
                result,
                Duration.parse(total).isZero()
                        ? "No time from " + period + "."
                        : LocalTimes.length(total) + " from " + period + ", in " + rows.size()
                                + (rows.size() == 1 ? " group." : " groups."));
    }

    /** The days with time, unless there are too many; then they can be requested as groups. */
    private static void addDays(JsonObject result, JsonObject report) {
        JsonArray days = new JsonArray();
        for (JsonElement each : report.getAsJsonArray("days")) {
            JsonObject day = each.getAsJsonObject();
            String total = day.get("total").getAsString();
            if (!Duration.parse(total).isZero()) {
                JsonObject shown = new JsonObject();
                shown.add("date", day.get("date"));
                shown.addProperty("total", total);
                days.add(shown);
            }
        }
        if (days.size() <= MAX_DAYS) {
            result.add("days", days);
        }
    }

    private static void addGaps(JsonObject result, JsonObject report, LocalTimes times) {
        JsonArray gaps = new JsonArray();
        for (JsonElement each : report.getAsJsonArray("gaps")) {
            JsonObject gap = each.getAsJsonObject();
            JsonObject shown = new JsonObject();
            shown.addProperty("start", times.format(gap.get("start").getAsString()));
            shown.addProperty("end", times.format(gap.get("end").getAsString()));
            shown.add("duration", gap.get("duration"));
            if (gaps.size() < MAX_DAYS) {
                gaps.add(shown);
            }
        }
        result.add("gaps", gaps);
        result.add("gapTotal", report.get("gapTotal"));
    }

    /** The innermost groups, each with the names of those around it. */
    private static void addRows(JsonObject around, JsonArray groups, List<JsonObject> rows) {
        for (JsonElement each : groups) {
            JsonObject group = each.getAsJsonObject();
            JsonObject row = around.deepCopy();
            JsonElement name = group.get("name").isJsonNull() ? group.get("key") : group.get("name");
            row.addProperty(
                    group.get("by").getAsString(), name.isJsonNull() ? "" : UserText.inList(name.getAsString()));
            JsonArray inner = group.getAsJsonArray("groups");
            if (inner.isEmpty()) {
                row.add("total", group.get("total"));
                if (!group.get("rounded").isJsonNull()) {
                    row.add("rounded", group.get("rounded"));
                }
                if (!group.get("billable").getAsString().equals("PT0S")) {
                    row.add("billable", group.get("billable"));
                }
                rows.add(row);
            } else {
                addRows(row, inner, rows);
            }
        }
    }
}
