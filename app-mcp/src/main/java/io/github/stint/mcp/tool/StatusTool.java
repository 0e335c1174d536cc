package io.github.stint.mcp.tool;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.definition.ResultField;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.EntryView;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;

/** Shows the running timer and the time of today. */
final class StatusTool extends CommandTool {

    private final ToolDescription description = ToolDescription.reading(
            "status",
            "Show the running timer, the time of today, the zone and the present time.",
            ResultField.RUNNING,
            ResultField.TODAY,
            ResultField.NEXT);

    StatusTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        Run run = call.run(Line.of("status"));
        JsonObject status = run.object();
        JsonObject result = new JsonObject();
        String today = status.get("today").getAsString();
        String text;
        if (status.get("running").isJsonNull()) {
            result.add("running", JsonNull.INSTANCE);
            result.addProperty("next", "start, or log for time already worked");
            text = "No timer is running.";
        } else {
            EntryView view = EntryView.whole(LocalTimes.of(run.facts()));
            JsonObject running = status.getAsJsonObject("running");
            result.add("running", view.json(running));
            text = "Running: " + view.words(running) + ".";
        }
        result.addProperty("today", today);
        return ToolResults.success(call, result, text + " Today: " + LocalTimes.length(today) + ".");
    }
}
