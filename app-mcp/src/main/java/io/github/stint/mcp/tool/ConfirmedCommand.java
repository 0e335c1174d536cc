package io.github.stint.mcp.tool;

import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.protocol.ToolResult;

/** A command that is carried out only after its plan was seen. */
interface ConfirmedCommand {

    /** Returns the command, without {@code --dry-run} and {@code --yes}. */
    Line line();

    /** Returns what the command reads from the standard input. */
    default String input() {
        return "";
    }

    /** Returns the plan in a sentence without a full stop, such as {@code This deletes 2 entries}. */
    String summary(Run simulated);

    /** Returns the details of the plan, small enough for a result. */
    JsonObject plan(Run simulated);

    /**
     * Returns what the token binds besides the arguments and the states of the entities that would be changed: what the simulated run printed
     * about the stored data, without anything that depends on the present.
     */
    default String state(Run simulated) {
        return "";
    }

    /** Returns the result after the command was carried out. */
    ToolResult done(Run run);
}
