package io.github.stint.agenttasks.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.program.UnexpectedOutcome;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.Expectation;
import io.github.stint.agenttasks.task.ToolStep;
import io.github.stint.agenttasks.trial.Agent;
import io.github.stint.agenttasks.trial.Attempt;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.tool.Tools;
import java.util.List;

/** Carries out tasks with the calls of tools in their files. It throws {@link UnexpectedOutcome} if one ends in another way than its file states. */
public final class ToolOracle implements Agent {

    @Override
    public Attempt carryOut(AgentTask task, SimulatedWorkspace workspace) {
        List<ServerTool> tools = Tools.of(Program.runner(workspace)::run, List.of(), false);
        KeptValues values = new KeptValues();
        String result = "";
        for (ToolStep step : task.tools()) {
            result = carryOut(step, tools, values);
        }
        return new Attempt(result, task.tools().size());
    }

    private static String carryOut(ToolStep step, List<ServerTool> tools, KeptValues values) {
        ServerTool tool = tools.stream()
                .filter(each -> each.name().equals(step.tool()))
                .findFirst()
                .orElseThrow(() -> new UnexpectedOutcome(step.tool(), "no such tool"));
        ToolResult outcome = tool.call(replaced(step.arguments(), values).getAsJsonObject());
        JsonObject structured = outcome.structured();
        String code = outcome.error() ? JsonPointer.read(structured, "/error/code") : "";
        if (!code.equals(step.failure().orElse(""))) {
            throw new UnexpectedOutcome(step.tool() + " " + step.arguments(), structured.toString());
        }
        if (!code.isEmpty()) {
            return Expectation.NOT_DONE;
        }
        values.keep(step.keep(), structured);
        return step.read().map(pointer -> JsonPointer.read(structured, pointer)).orElse(Expectation.DONE);
    }

    private static JsonElement replaced(JsonElement element, KeptValues values) {
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.entrySet().forEach(field -> copy.add(field.getKey(), replaced(field.getValue(), values)));
            return copy;
        }
        if (element instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(each -> copy.add(replaced(each, values)));
            return copy;
        }
        return element instanceof JsonPrimitive text && text.isString()
                ? new JsonPrimitive(values.replaceIn(text.getAsString()))
                : element;
    }
}
