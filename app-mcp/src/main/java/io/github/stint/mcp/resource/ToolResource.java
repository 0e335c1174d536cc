package io.github.stint.mcp.resource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stint.mcp.protocol.ServerResource;

/**
 * A resource with the structured result of a call, which reads and changes nothing. If the call fails, the resource is its error.
 *
 * @param arguments of the tool, in JSON
 */
record ToolResource(String uri, String name, String description, ToolRunner tools, String tool, String arguments)
        implements ServerResource {

    @Override
    public String mimeType() {
        return "application/json";
    }

    @Override
    public String read() {
        JsonObject object = JsonParser.parseString(arguments).getAsJsonObject();
        return tools.call(tool, object).structured().toString();
    }
}
