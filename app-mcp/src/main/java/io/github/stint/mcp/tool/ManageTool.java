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
import io.github.stint.mcp.result.ItemView;
import io.github.stint.mcp.result.PlanView;
import io.github.stint.mcp.result.ToolResults;
import io.github.stint.mcp.result.UserText;
import java.util.List;

/** Creates, updates, archives, restores and deletes projects, clients, tasks and tags, and creates workspaces. */
final class ManageTool extends CommandTool {

    private static final String PROJECT = "project update";
    private static final String CLIENT = "client update";
    private static final String TASK = "task update";

    private final ToolDescription description = ToolDescription.destroying(
                    "manage",
                    "Create or change a project, client, task or tag. Only what is archived can be deleted, and only tasks that"
                            + " are done: retire does that first. The first result of delete is a plan with a token.",
                    ResultField.ITEM)
            .with(
                    Argument.oneOf("kind", "project", "client", "task", "tag", "workspace"),
                    Argument.oneOf("action", "create", "update", "archive", "restore", "done", "reopen", "delete"),
                    Argument.own("name", ArgumentKind.TEXT, "The whole name, or the id.")
                            .mandatory(),
                    Argument.own("newName", ArgumentKind.TEXT, ""),
                    Argument.own("project", ArgumentKind.TEXT, "The project of the task."),
                    Argument.option(ArgumentKind.TEXT, PROJECT, "--client"),
                    Argument.option(ArgumentKind.FLAG, PROJECT, "--no-client").brief(),
                    Argument.own("billable", ArgumentKind.EITHER, ""),
                    Argument.own("public", ArgumentKind.EITHER, ""),
                    Argument.own("color", ArgumentKind.TEXT, "#RRGGBB"),
                    Argument.option(ArgumentKind.TEXT, PROJECT, "--note").brief(),
                    Argument.option(ArgumentKind.TEXT, CLIENT, "--email"),
                    Argument.option(ArgumentKind.TEXT, CLIENT, "--address"),
                    Argument.option(ArgumentKind.TEXT, TASK, "--estimate"),
                    Argument.option(ArgumentKind.TEXTS, TASK, "--assignee"),
                    Argument.option(ArgumentKind.FLAG, TASK, "--clear-assignees")
                            .brief(),
                    Argument.own("retire", ArgumentKind.FLAG, "Archive, or mark as done, before deleting."));

    ManageTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        String kind = arguments.required("kind");
        String action = arguments.required("action");
        requireFields(kind, action, arguments);
        Line line = line(kind, action, arguments).positional(arguments.required("name"));
        if (action.equals("delete")) {
            return new Confirmation(name(), call, arguments).run(new Plan(call, kind, line));
        }
        return done(call, call.run(line), verb(action) + " the " + kind);
    }

    /** The arguments of each kind, besides its name. */
    private static List<String> fields(String kind) {
        return switch (kind) {
            case "project" -> List.of("client", "noClient", "billable", "public", "color", "note");
            case "client" -> List.of("note", "email", "address");
            case "task" -> List.of("project", "billable", "estimate", "assignee", "clearAssignees");
            case "tag", "workspace" -> List.of();
            default ->
                throw ToolFailure.ofArguments(
                        "kind is " + UserText.quoted(kind), "use project, client, task, tag or workspace");
        };
    }

    private void requireFields(String kind, String action, Arguments arguments) {
        List<String> own = fields(kind);
        boolean changes = action.equals("create") || action.equals("update");
        for (Argument argument : description.arguments()) {
            String name = argument.name();
            boolean general = List.of("kind", "action", "name", "confirm").contains(name);
            boolean ofTask = name.equals("project") && kind.equals("task");
            boolean fits = general
                    || ofTask
                    || (changes && own.contains(name))
                    || (name.equals("newName") && action.equals("update"))
                    || (name.equals("retire") && action.equals("delete"));
            if (!fits && arguments.has(name)) {
                throw ToolFailure.ofArguments(
                        name + " does not go with " + action + " of a " + kind,
                        changes && !own.isEmpty() ? "use " + String.join(", ", own) : "leave it out");
            }
        }
    }

    private static Line line(String kind, String action, Arguments arguments) {
        // A tag may be deleted as it is.
        boolean retire = arguments.flag("retire") && !kind.equals("tag");
        return Line.of(kind + " " + action)
                .option("--name", arguments.text("newName"))
                .option("--project", arguments.text("project"))
                .option("--client", arguments.text("client"))
                .flag("--no-client", arguments.flag("noClient"))
                .either("--billable", arguments.choice("billable"))
                .either("--public", arguments.choice("public"))
                .option("--color", arguments.text("color"))
                .option("--note", arguments.text("note"))
                .option("--email", arguments.text("email"))
                .option("--address", arguments.text("address"))
                .option("--estimate", arguments.text("estimate"))
                .options("--assignee", arguments.texts("assignee"))
                .flag("--clear-assignees", arguments.flag("clearAssignees"))
                .flag(kind.equals("task") ? "--done" : "--archive", retire);
    }

    private static String verb(String action) {
        return switch (action) {
            case "create" -> "Created";
            case "archive" -> "Archived";
            case "restore" -> "Restored";
            case "done" -> "Marked as done";
            case "reopen" -> "Reopened";
            case "delete" -> "Deleted";
            default -> "Updated";
        };
    }

    private static ToolResult done(ToolCall call, Run run, String verb) {
        JsonObject result = new JsonObject();
        result.add("item", ItemView.whole(run.object()));
        return ToolResults.success(
                call,
                result,
                verb + " " + UserText.quoted(run.object().get("name").getAsString()) + ".");
    }

    private record Plan(ToolCall call, String kind, Line line) implements ConfirmedCommand {

        @Override
        public String summary(Run simulated) {
            return "This deletes the " + kind + " "
                    + UserText.quoted(simulated.object().get("name").getAsString()) + " permanently";
        }

        @Override
        public JsonObject plan(Run simulated) {
            return PlanView.of(simulated);
        }

        @Override
        public ToolResult done(Run run) {
            return ManageTool.done(call, run, "Deleted the " + kind);
        }
    }
}
