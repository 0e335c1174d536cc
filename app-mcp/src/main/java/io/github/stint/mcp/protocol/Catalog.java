package io.github.stint.mcp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a server offers, in the order in which it was registered, which each list has. Immutable. */
final class Catalog {

    private final Map<String, ServerTool> tools;
    private final Map<String, ServerResource> resources;
    private final Map<String, ServerPrompt> prompts;

    Catalog(List<ServerTool> tools, List<ServerResource> resources, List<ServerPrompt> prompts) {
        this.tools = byName(tools, ServerTool::name);
        this.resources = byName(resources, ServerResource::uri);
        this.prompts = byName(prompts, ServerPrompt::name);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(Collectors.toMap(
                        name,
                        each -> each,
                        (one, other) -> {
                            throw new IllegalArgumentException("two have the name " + name.apply(one));
                        },
                        LinkedHashMap::new));
    }

    /** The capabilities of the server, without notifications and subscriptions. */
    static JsonObject capabilities() {
        JsonObject capabilities = new JsonObject();
        capabilities.add("tools", new JsonObject());
        capabilities.add("resources", new JsonObject());
        capabilities.add("prompts", new JsonObject());
        return capabilities;
    }

    ServerTool tool(String name) throws ProtocolError {
        return Optional.ofNullable(tools.get(name))
                .orElseThrow(() -> ProtocolError.invalidParams("Unknown tool: " + ProtocolError.quoted(name)));
    }

    ServerPrompt prompt(String name) throws ProtocolError {
        return Optional.ofNullable(prompts.get(name))
                .orElseThrow(() -> ProtocolError.invalidParams("Unknown prompt: " + ProtocolError.quoted(name)));
    }

    ServerResource resource(String uri, ProtocolVersion version) throws ProtocolError {
        return Optional.ofNullable(resources.get(uri)).orElseThrow(() -> ProtocolError.resourceNotFound(uri, version));
    }

    JsonObject toolList() {
        return list("tools", tools.values().stream().map(ServerTool::definition).toList());
    }

    JsonObject resourceList() {
        return list("resources", resources.values().stream().map(Catalog::json).toList());
    }

    JsonObject templateList() {
        return list("resourceTemplates", List.of());
    }

    JsonObject promptList() {
        return list("prompts", prompts.values().stream().map(Catalog::json).toList());
    }

    private static JsonObject list(String member, List<? extends JsonElement> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        JsonObject list = new JsonObject();
        list.add(member, array);
        return list;
    }

    private static JsonObject json(ServerResource resource) {
        JsonObject json = new JsonObject();
        json.addProperty("uri", resource.uri());
        json.addProperty("name", resource.name());
        json.addProperty("description", resource.description());
        json.addProperty("mimeType", resource.mimeType());
        return json;
    }

    private static JsonObject json(ServerPrompt prompt) {
        JsonArray arguments = new JsonArray();
        for (PromptArgument argument : prompt.arguments()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", argument.name());
            json.addProperty("description", argument.description());
            json.addProperty("required", argument.required());
            arguments.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", prompt.name());
        json.addProperty("description", prompt.description());
        json.add("arguments", arguments);
        return json;
    }
}
