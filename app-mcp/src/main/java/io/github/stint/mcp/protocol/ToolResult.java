package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;

/**
 * The result of a call.
 *
 * @param structured matches the output schema of the tool; not changed after the call
 * @param text a summary for clients that do not read {@code structured}
 * @param error whether the call has failed, for a reason that the model can read
 */
public record ToolResult(JsonObject structured, String text, boolean error) {}
