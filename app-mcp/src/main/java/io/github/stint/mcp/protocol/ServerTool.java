package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;

/** A tool that a model can call. Immutable; the server calls all tools on one thread, one after the other. */
public interface ServerTool {

    /** The name, unique among the tools of a server. */
    String name();

    /**
     * The definition as in {@code tools/list}: {@code name}, {@code description}, {@code inputSchema} and more. The order of its members is
     * the order in which they are sent, and never changes.
     */
    JsonObject definition();

    /**
     * Calls the tool. Never throws for invalid arguments: they are a result with {@code error}. The thread is interrupted if the client
     * cancels the call; the result is discarded then.
     *
     * @param arguments as the client has sent them, not yet validated; empty if it has sent none
     */
    ToolResult call(JsonObject arguments);
}
