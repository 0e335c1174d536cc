package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.definition.ToolDescription;
import io.github.stint.mcp.protocol.ServerTool;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.ToolResults;

/** A tool that runs commands of the terminal. */
abstract class CommandTool implements ServerTool {

    private final Workshop workshop;

    CommandTool(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Returns what the tool promises. */
    abstract ToolDescription description();

    /**
     * Runs the commands.
     *
     * @throws ToolFailure if they fail, or the arguments are not valid
     */
    abstract ToolResult execute(ToolCall call, Arguments arguments);

    @Override
    public final String name() {
        return description().name();
    }

    @Override
    public final JsonObject definition() {
        return workshop.definition(name());
    }

    @Override
    public final ToolResult call(JsonObject given) {
        ToolDescription description = description();
        ToolCall call = workshop.call();
        try {
            return execute(call, Arguments.of(given, description.names(), description.required()));
        } catch (ToolFailure failure) {
            return ToolResults.failure(call, failure);
        }
    }
}
