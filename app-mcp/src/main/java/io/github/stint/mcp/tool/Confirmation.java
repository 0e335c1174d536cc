package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.PlanToken;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.ToolResults;
import java.util.Optional;

/**
 * Carries out a command in two calls: the first simulates it, and its result is the plan and a token; the second has the token, and simulates
 * it again to find out whether the plan is still the same. Nothing is stored between the calls.
 */
final class Confirmation {

    /** The argument of the token. */
    static final String CONFIRM = "confirm";

    private final String tool;
    private final ToolCall call;
    private final Arguments arguments;

    Confirmation(String tool, ToolCall call, Arguments arguments) {
        this.tool = tool;
        this.call = call;
        this.arguments = arguments;
    }

    /**
     * Simulates the command, or carries it out if the arguments have the token of its plan.
     *
     * @throws ToolFailure if the token is not that of the present plan, or the command fails
     */
    ToolResult run(ConfirmedCommand command) {
        Run simulated = call.run(command.line().flag("--dry-run").flag("--yes"), command.input());
        String token = PlanToken.of(tool, arguments.canonicalWithout(CONFIRM), simulated, command.state(simulated));
        Optional<String> given = arguments.text(CONFIRM);
        if (given.isEmpty()) {
            return plan(command, simulated, token);
        }
        if (!given.get().equals(token)) {
            throw new ToolFailure(
                    "changed-since",
                    "this token is not the one of the present plan: the data or the arguments have changed, and nothing"
                            + " was done",
                    "call " + tool + " again without confirm, and look at the new plan",
                    false);
        }
        return command.done(call.run(command.line().flag("--yes"), command.input()));
    }

    private ToolResult plan(ConfirmedCommand command, Run simulated, String token) {
        String summary = command.summary(simulated);
        JsonObject plan = command.plan(simulated);
        plan.addProperty("summary", summary);
        JsonObject result = new JsonObject();
        result.add("plan", plan);
        result.addProperty(CONFIRM, token);
        result.addProperty("next", "repeat the call with confirm to carry it out, if that is what the person wants");
        return ToolResults.success(call, result, "Nothing is done yet. " + summary + ".");
    }
}
