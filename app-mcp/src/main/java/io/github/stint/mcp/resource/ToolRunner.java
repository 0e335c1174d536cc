package io.github.stint.mcp.resource;

import com.google.gson.JsonObject;
import io.github.stint.mcp.protocol.ToolResult;

/** Calls a tool of the server by its name. */
@FunctionalInterface
public interface ToolRunner {

    /**
     * Calls the tool.
     *
     * @param tool the name of a tool of the server
     * @param arguments valid arguments of this tool
     */
    ToolResult call(String tool, JsonObject arguments);
}
