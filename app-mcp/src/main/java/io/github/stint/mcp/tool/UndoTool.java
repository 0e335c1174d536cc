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
import io.github.stint.mcp.result.PlanView;
import io.github.stint.mcp.result.ToolResults;
import io.github.stint.mcp.result.UserText;
import java.util.List;

/** Takes back the last change. */
final class UndoTool extends CommandTool {

    private final ToolDescription description = ToolDescription.destroying(
                    "undo",
                    "Take back the last change made from this machine, by a person or an agent. The first result is a plan with a"
                            + " token. With list, only list the changes, latest first.",
                    ResultField.ITEMS,
                    ResultField.COUNT,
                    ResultField.SHOWN,
                    ResultField.CURSOR)
            .with(EntryArguments.paging())
            .with(Argument.own("list", ArgumentKind.FLAG, ""));

    UndoTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        if (arguments.flag("list")) {
            return list(call, arguments);
        }
        return new Confirmation(name(), call, arguments).run(new Plan(call));
    }

    private static ToolResult list(ToolCall call, Arguments arguments) {
        Listing listing = Listing.of(arguments);
        Run run = call.run(Line.of("undo").flag("--list"));
        LocalTimes times = LocalTimes.of(run.facts());
        List<JsonObject> changes =
                run.objects().stream().map(change -> change(change, times)).toList();
        JsonObject result = new JsonObject();
        listing.addTo(result, "items", changes);
        return ToolResults.success(
                call, result, changes.isEmpty() ? "Nothing to undo." : changes.size() + " changes can be undone.");
    }

    private static JsonObject change(JsonObject change, LocalTimes times) {
        JsonObject view = new JsonObject();
        view.addProperty("at", times.format(change.get("at").getAsString()));
        view.add("command", change.get("command"));
        view.add("author", change.get("author"));
        JsonArray changed = new JsonArray();
        for (JsonElement each : change.getAsJsonArray("changed")) {
            JsonObject step = each.getAsJsonObject();
            if (!step.get("name").isJsonNull()) {
                step.addProperty("name", UserText.inList(step.get("name").getAsString()));
            }
            changed.add(step);
        }
        view.add("changed", changed);
        return view;
    }

    private record Plan(ToolCall call) implements ConfirmedCommand {

        @Override
        public Line line() {
            return Line.of("undo");
        }

        @Override
        public String summary(Run simulated) {
            return "This takes back the last change, "
                    + simulated.object().get("command").getAsString();
        }

        @Override
        public JsonObject plan(Run simulated) {
            JsonObject plan = PlanView.of(simulated);
            plan.addProperty(
                    "madeAt",
                    LocalTimes.of(simulated.facts())
                            .format(simulated.object().get("at").getAsString()));
            return plan;
        }

        /** Which change it is. */
        @Override
        public String state(Run simulated) {
            return simulated.object().get("at").getAsString();
        }

        @Override
        public ToolResult done(Run run) {
            JsonObject result = new JsonObject();
            JsonArray items = new JsonArray();
            for (JsonElement each : run.object().getAsJsonArray("undone")) {
                JsonObject step = each.getAsJsonObject();
                JsonObject item = new JsonObject();
                item.add("action", step.get("action"));
                item.add("type", step.get("type"));
                item.add("id", step.getAsJsonObject("object").get("id"));
                items.add(item);
            }
            result.add("items", items);
            result.addProperty("count", items.size());
            return ToolResults.success(
                    call, result, "Took back " + run.object().get("command").getAsString() + ".");
        }
    }
}
