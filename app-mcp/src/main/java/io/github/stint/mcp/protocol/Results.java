package io.github.stint.mcp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** The results of requests, with what their revision of the protocol adds. Immutable. */
final class Results {

    /** The lists are the same as long as the process runs. */
    private static final long LIST_MILLIS = 3_600_000;

    private final ServerInfo info;

    Results(ServerInfo info) {
        this.info = info;
    }

    JsonObject serverInfo() {
        JsonObject json = new JsonObject();
        json.addProperty("name", info.name());
        json.addProperty("title", info.title());
        json.addProperty("version", info.version());
        return json;
    }

    /** A result that a client must not keep. */
    JsonObject complete(JsonObject result, ProtocolVersion version) {
        return version.hasSession() ? result : withoutSession(result);
    }

    /** A result that is the same for all users until the server is restarted. */
    JsonObject list(JsonObject result, ProtocolVersion version) {
        return cacheable(result, LIST_MILLIS, "public", version);
    }

    /** The content of a resource, which changes with each change of an entry. */
    JsonObject content(ServerResource resource, String text, ProtocolVersion version) {
        JsonObject content = new JsonObject();
        content.addProperty("uri", resource.uri());
        content.addProperty("mimeType", resource.mimeType());
        content.addProperty("text", text);
        JsonObject result = new JsonObject();
        result.add("contents", array(content));
        return cacheable(result, 0, "private", version);
    }

    private JsonObject cacheable(JsonObject result, long millis, String scope, ProtocolVersion version) {
        if (version.hasSession()) {
            return result;
        }
        result.addProperty("ttlMs", millis);
        result.addProperty("cacheScope", scope);
        return withoutSession(result);
    }

    private JsonObject withoutSession(JsonObject result) {
        JsonObject complete = new JsonObject();
        complete.addProperty("resultType", "complete");
        for (Map.Entry<String, JsonElement> member : result.entrySet()) {
            complete.add(member.getKey(), member.getValue());
        }
        JsonObject meta = new JsonObject();
        meta.add(MetaKeys.SERVER_INFO, serverInfo());
        complete.add("_meta", meta);
        return complete;
    }

    /** Clients of the revisions before 2025-06-18 ignore the structured content, and read the text. */
    JsonObject call(ToolResult called, ProtocolVersion version) {
        JsonObject result = new JsonObject();
        result.add("content", array(text(called.text())));
        result.add("structuredContent", called.structured());
        result.addProperty("isError", called.error());
        return complete(result, version);
    }

    JsonObject prompt(ServerPrompt prompt, String text, ProtocolVersion version) {
        JsonObject message = new JsonObject();
        message.addProperty("role", "user");
        message.add("content", text(text));
        JsonObject result = new JsonObject();
        result.addProperty("description", prompt.description());
        result.add("messages", array(message));
        return complete(result, version);
    }

    private static JsonObject text(String text) {
        JsonObject content = new JsonObject();
        content.addProperty("type", "text");
        content.addProperty("text", text);
        return content;
    }

    private static JsonArray array(JsonElement only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
