package io.github.stint.mcp.tool;

import com.google.gson.JsonElement;
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
import io.github.stint.mcp.result.ItemView;
import io.github.stint.mcp.result.Listing;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;
import io.github.stint.mcp.result.UserText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds projects, clients, tasks, tags, members and workspaces by a part of their name, or shows one entry. */
final class FindTool extends CommandTool {

    private static final String ENTRY = "entry";
    /** The form of the ids of Clockify. */
    private static final String ID = "[0-9a-f]{24}";

    private final ToolDescription description = ToolDescription.reading(
                    "find",
                    "Find what a name means, before using it: those whose name contains it, ignoring case. Without name: all. With"
                            + " kind entry, name is @1 or an id, and the entry is shown in full.",
                    ResultField.ENTRY,
                    ResultField.ITEM,
                    ResultField.ITEMS,
                    ResultField.COUNT,
                    ResultField.SHOWN,
                    ResultField.CURSOR,
                    ResultField.NEXT)
            .with(EntryArguments.paging())
            .with(
                    Argument.oneOf("kind", "project", "client", "task", "tag", "member", "workspace", ENTRY),
                    Argument.own("name", ArgumentKind.TEXT, "A part of the name, or an id."),
                    Argument.option(ArgumentKind.EITHER, "project list", "--archived"),
                    Argument.option(ArgumentKind.TEXT, "task list", "--project"),
                    Argument.option(ArgumentKind.TEXT, "project list", "--client"));

    FindTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        String kind = arguments.required("kind");
        if (kind.equals(ENTRY)) {
            return entry(call, arguments);
        }
        if (!kind.equals("member") && arguments.text("name", "").matches(ID)) {
            return item(call, kind, arguments);
        }
        Listing listing = Listing.of(arguments);
        Run run = call.run(line(kind, arguments));
        List<JsonObject> items = run.objects().stream()
                .filter(item -> isNamed(item, arguments.text("name")))
                .map(ItemView::inList)
                .toList();
        JsonObject result = new JsonObject();
        listing.addTo(result, "items", items);
        return ToolResults.success(
                call,
                result,
                items.isEmpty()
                        ? "No " + kind + " found."
                        : items.size() + " found, of kind " + kind
                                + (items.size() == 1 ? ": " + UserText.quoted(name(items.get(0))) : "") + ".");
    }

    private static ToolResult entry(ToolCall call, Arguments arguments) {
        Run run = call.run(Line.of("entry show").positional(arguments.required("name")));
        EntryView view = EntryView.whole(LocalTimes.of(run.facts()));
        JsonObject result = new JsonObject();
        result.add(ENTRY, view.json(run.object()));
        return ToolResults.success(call, result, "Entry " + view.words(run.object()) + ".");
    }

    private static ToolResult item(ToolCall call, String kind, Arguments arguments) {
        Run run = call.run(Line.of(kind + " show")
                .option("--project", arguments.text("project").filter(of -> kind.equals("task")))
                .positional(arguments.required("name")));
        JsonObject item = ItemView.whole(run.object());
        JsonObject result = new JsonObject();
        result.add("item", item);
        return ToolResults.success(call, result, "Found the " + kind + " " + UserText.quoted(name(item)) + ".");
    }

    private static Line line(String kind, Arguments arguments) {
        Optional<String> name = arguments.text("name");
        return switch (kind) {
            case "project" ->
                Line.of("project list")
                        .option("--name", name)
                        .option("--client", arguments.text("client"))
                        .either("--archived", arguments.choice("archived"));
            case "client", "tag" ->
                Line.of(kind + " list").option("--name", name).either("--archived", arguments.choice("archived"));
            case "task" ->
                Line.of("task list").option("--name", name).option("--project", arguments.required("project"));
            case "member" -> Line.of("workspace users");
            case "workspace" -> Line.of("workspace list");
            default ->
                throw ToolFailure.ofArguments(
                        "kind is " + UserText.quoted(kind),
                        "use project, client, task, tag, member, workspace or entry");
        };
    }

    /** The lists without a filter of their own are filtered here: those of members and workspaces. */
    private static boolean isNamed(JsonObject item, Optional<String> part) {
        boolean filtered = !item.has("email") && !item.has("inUse");
        return filtered
                || part.map(text -> text.toLowerCase(Locale.ROOT))
                        .map(text -> contains(item, "name", text) || contains(item, "email", text))
                        .orElse(true);
    }

    private static boolean contains(JsonObject item, String field, String part) {
        return text(item, field).toLowerCase(Locale.ROOT).contains(part);
    }

    private static String name(JsonObject item) {
        return text(item, "name");
    }

    private static String text(JsonObject item, String field) {
        return Optional.ofNullable(item.get(field))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString)
                .orElse("");
    }
}
