package io.github.stint.mcp.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.core.importing.ImportPlan;
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
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;
import io.github.stint.mcp.result.UserText;
import java.util.List;

/** Imports the time entries of a file or a text. */
final class ImportTool extends CommandTool {

    private static final String COMMAND = "entry import";
    private static final int MAX_ROWS = 10;

    private final ToolDescription description = ToolDescription.destroying(
                    "import",
                    "Store the entries of a file or of content, each exactly once, also if repeated. The first result is a plan with"
                            + " a token.",
                    ResultField.ITEM,
                    ResultField.ENTRIES)
            .withEffect(CommandEffect.MODIFY, true)
            .with(
                    Argument.own(
                            "content",
                            ArgumentKind.TEXT,
                            "CSV with start,end,description,project,task,tags, or another format."),
                    Argument.own("file", ArgumentKind.TEXT, "A path on this machine, instead of content."),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--format"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--date-format"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--day-start"),
                    Argument.option(ArgumentKind.TEXT, COMMAND, "--conflicts"),
                    Argument.option(ArgumentKind.FLAG, COMMAND, "--create-missing"));

    ImportTool(Workshop workshop) {
        super(workshop);
    }

    @Override
    ToolDescription description() {
        return description;
    }

    @Override
    ToolResult execute(ToolCall call, Arguments arguments) {
        if (arguments.has("content") == arguments.has("file")) {
            throw ToolFailure.ofArguments("give content or file", "give exactly one of them");
        }
        Line line = Line.of(COMMAND)
                .option("--format", arguments.text("format"))
                .option("--date-format", arguments.text("dateFormat"))
                .option("--day-start", arguments.text("dayStart"))
                .option("--conflicts", arguments.text("conflicts"))
                .flag("--create-missing", arguments.flag("createMissing"))
                .positional(arguments.text("file", "-"));
        return new Confirmation(name(), call, arguments).run(new Plan(call, line, arguments.text("content", "")));
    }

    private static List<String> counts() {
        return List.of(
                "total",
                "new",
                "created",
                "existed",
                "settled",
                "conflict",
                "refused",
                "notStored",
                "unknown",
                "requests");
    }

    private static List<String> missingNames() {
        return List.of("missingClients", "missingProjects", "missingTasks", "missingTags");
    }

    private record Plan(ToolCall call, Line line, String input) implements ConfirmedCommand {

        /** Refuses what could not be undone. */
        @Override
        public String summary(Run simulated) {
            JsonObject plan = simulated.object();
            if (plan.get("new").getAsInt() > ImportPlan.MAX_UNDOABLE) {
                throw new ToolFailure(
                        "too-many",
                        "more than " + ImportPlan.MAX_UNDOABLE + " new entries cannot be undone",
                        "split the file, or let the person run stint entry import",
                        false);
            }
            return "This stores " + plan.get("new").getAsInt() + " of "
                    + plan.get("total").getAsInt() + " entries, with "
                    + plan.get("requests").getAsInt() + " requests";
        }

        @Override
        public JsonObject plan(Run simulated) {
            return numbers(simulated, true);
        }

        /** The rows and what is missing for them, but not the time that it takes. */
        @Override
        public String state(Run simulated) {
            StringBuilder state = new StringBuilder();
            missingNames().forEach(field -> state.append(simulated.object().get(field)));
            return state.append(simulated.object().get("entries")).toString();
        }

        @Override
        public ToolResult done(Run run) {
            JsonObject result = new JsonObject();
            result.add("item", numbers(run, false));
            int created = run.object().get("created").getAsInt();
            return ToolResults.success(
                    call,
                    result,
                    "Created " + created + " entries; "
                            + run.object().get("existed").getAsInt() + " existed.");
        }

        private static JsonObject numbers(Run run, boolean withRows) {
            JsonObject view = new JsonObject();
            for (String field : counts()) {
                JsonElement number = run.object().get(field);
                if (number.isJsonNull()) {
                    continue;
                }
                if (number.getAsInt() != 0 || field.equals("total") || field.equals("new")) {
                    view.add(field, number);
                }
            }
            for (String field : missingNames()) {
                if (!run.object().getAsJsonArray(field).isEmpty()) {
                    view.add(field, run.object().get(field));
                }
            }
            if (withRows) {
                view.add("rows", rows(run));
            }
            return view;
        }

        private static JsonArray rows(Run run) {
            LocalTimes times = LocalTimes.of(run.facts());
            JsonArray rows = new JsonArray();
            for (JsonElement each : run.object().getAsJsonArray("entries")) {
                if (rows.size() == MAX_ROWS) {
                    break;
                }
                JsonObject row = each.getAsJsonObject();
                JsonObject shown = new JsonObject();
                shown.add("line", row.get("line"));
                shown.add("outcome", row.get("outcome"));
                shown.addProperty("start", times.format(row.get("start").getAsString()));
                shown.add("duration", row.get("duration"));
                shown.addProperty(
                        "description", UserText.inList(row.get("description").getAsString()));
                if (!row.get("projectName").isJsonNull()) {
                    shown.addProperty(
                            "project", UserText.inList(row.get("projectName").getAsString()));
                }
                if (!row.get("reason").isJsonNull()) {
                    shown.add("reason", row.get("reason"));
                }
                rows.add(shown);
            }
            return rows;
        }
    }
}
