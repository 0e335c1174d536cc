package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.cli.effect.CommandEffect;
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
import io.github.stint.mcp.result.ItemView;
import io.github.stint.mcp.result.Listing;
import io.github.stint.mcp.result.PlanView;
import io.github.stint.mcp.result.ToolResults;
import java.util.List;
import java.util.stream.Stream;

/** Checks the connection to the service, and manages the connections of the gateway. */
final class ConnectionTool extends CommandTool {

    private static final String ITEM = "item";

    private static final String PURPOSE =
            "Check key, connection, user, workspace, zone and quota; user shows who is logged in;"
                    + " the others are about the connections of the gateway.";

    private final ToolDescription description;

    ConnectionTool(Workshop workshop) {
        super(workshop);
        this.description = workshop.readOnly()
                ? described(
                        ToolDescription.reading(
                                "connection",
                                PURPOSE,
                                ResultField.ITEM,
                                ResultField.ITEMS,
                                ResultField.COUNT,
                                ResultField.SHOWN,
                                ResultField.CURSOR,
                                ResultField.NEXT),
                        reading())
                : described(
                        ToolDescription.destroying(
                                "connection",
                                PURPOSE + " The first result of delete is a plan with a token.",
                                ResultField.ITEM,
                                ResultField.ITEMS,
                                ResultField.COUNT,
                                ResultField.SHOWN,
                                ResultField.CURSOR),
                        Stream.concat(reading().stream(), changing().stream()).toList());
    }

    private static List<String> reading() {
        return List.of("check", "user", "quota", "list", "show");
    }

    private static List<String> changing() {
        return List.of("create", "use", "delete");
    }

    private static ToolDescription described(ToolDescription tool, List<String> actions) {
        return tool.with(EntryArguments.paging())
                .with(
                        Argument.oneOf("action", actions.toArray(new String[0])),
                        Argument.own("id", ArgumentKind.TEXT, ""),
                        Argument.own(
                                "showUrl",
                                ArgumentKind.FLAG,
                                "Include the secret URL at which a person authorises it."));
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        String action = arguments.required("action");
        if (description.effect() == CommandEffect.READ && changing().contains(action)) {
            throw new ToolFailure(
                    "read-only", "this server changes nothing", "the person can start it without --read-only", false);
        }
        return switch (action) {
            case "check" -> list(call, arguments, "doctor", "checks");
            case "quota" -> list(call, arguments, "quota", "workspaces with requests in the last hour");
            case "list" -> list(call, arguments, "connection list", "connections");
            case "user" -> one(call, arguments, Line.of("user"), "The user");
            case "show" -> one(call, arguments, withId("connection show", arguments), "The connection");
            case "create" -> one(call, arguments, Line.of("connection create"), "Created the connection");
            case "use" -> use(call, arguments);
            case "delete" ->
                new Confirmation(name(), call, arguments).run(new Plan(call, withId("connection delete", arguments)));
            default ->
                throw ToolFailure.ofArguments(
                        "unknown action", "use check, user, quota, list, show, create, use or delete");
        };
    }

    private static Line withId(String command, Arguments arguments) {
        return Line.of(command).positional(arguments.required("id"));
    }

    private static ToolResult list(ToolCall call, Arguments arguments, String command, String noun) {
        Listing listing = Listing.of(arguments);
        List<JsonObject> items = call.run(Line.of(command)).objects().stream()
                .map(ItemView::inList)
                .toList();
        JsonObject result = new JsonObject();
        listing.addTo(result, "items", items);
        long failed = items.stream()
                .filter(item -> item.has("ok") && !item.get("ok").getAsBoolean())
                .count();
        return ToolResults.success(
                call, result, items.size() + " " + noun + (failed > 0 ? ", " + failed + " failed" : "") + ".");
    }

    private static ToolResult one(ToolCall call, Arguments arguments, Line line, String subject) {
        JsonObject item = call.run(line).object();
        JsonObject shown = ItemView.whole(item);
        if (arguments.flag("showUrl") && item.has("url")) {
            shown.add("url", item.get("url"));
        }
        JsonObject result = new JsonObject();
        result.add(ITEM, shown);
        if (item.has("url") && !shown.has("url")) {
            result.addProperty("next", "show with showUrl, if the person asks for the URL to authorise it");
        }
        return ToolResults.success(call, result, subject + " is in item.");
    }

    private static ToolResult use(ToolCall call, Arguments arguments) {
        call.run(withId("connection use", arguments));
        return ToolResults.success(call, new JsonObject(), "Saved the connection as the default.");
    }

    private record Plan(ToolCall call, Line line) implements ConfirmedCommand {

        @Override
        public String summary(Run simulated) {
            return "This deletes the connection "
                    + simulated.object().get("connectionId").getAsString() + " permanently; it cannot be undone";
        }

        @Override
        public JsonObject plan(Run simulated) {
            return PlanView.of(simulated);
        }

        @Override
        public String state(Run simulated) {
            return ItemView.whole(simulated.object()).toString();
        }

        @Override
        public ToolResult done(Run run) {
            return ToolResults.success(call, new JsonObject(), "Deleted the connection.");
        }
    }
}
