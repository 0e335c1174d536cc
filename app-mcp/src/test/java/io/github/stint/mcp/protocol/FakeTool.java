package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import java.util.function.Function;

/** A tool that does what a test passes. */
record FakeTool(String name, Function<JsonObject, ToolResult> body) implements ServerTool {

    /** A tool that returns its arguments. */
    static FakeTool echo() {
        return new FakeTool("echo", arguments -> new ToolResult(arguments, "echo " + arguments, false));
    }

    /** A tool that executes this, and returns an empty object. */
    static FakeTool running(String name, Runnable body) {
        return new FakeTool(name, arguments -> {
            body.run();
            return new ToolResult(new JsonObject(), "done", false);
        });
    }

    @Override
    public JsonObject definition() {
        JsonObject definition = new JsonObject();
        definition.addProperty("name", name);
        definition.addProperty("description", "A tool of a test.");
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        definition.add("inputSchema", schema);
        return definition;
    }

    @Override
    public ToolResult call(JsonObject arguments) {
        return body.apply(arguments);
    }
}
