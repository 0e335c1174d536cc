package io.github.stint.mcp.definition;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.program.ArgumentDescription;
import io.github.stint.cli.program.CommandDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the definitions of tools, with the descriptions that options have in the help of the terminal. */
public final class DefinitionWriter {

    private final Map<String, CommandDescription> commands;

    /** Describes options as these commands do. */
    public DefinitionWriter(List<CommandDescription> commands) {
        this.commands = commands.stream().collect(Collectors.toMap(CommandDescription::name, Function.identity()));
    }

    /**
     * Returns the definition of a tool as in {@code tools/list}.
     *
     * @throws IllegalArgumentException if it names an option that does not exist or has another form
     */
    public JsonObject write(ToolDescription tool) {
        JsonObject definition = new JsonObject();
        definition.addProperty("name", tool.name());
        definition.addProperty("description", tool.purpose());
        definition.add("inputSchema", input(tool));
        definition.add("outputSchema", output(tool));
        definition.add("annotations", annotations(tool));
        return definition;
    }

    private JsonObject input(ToolDescription tool) {
        JsonObject properties = new JsonObject();
        tool.arguments().forEach(argument -> properties.add(argument.name(), input(argument)));
        JsonObject schema = object(properties, tool.required());
        schema.addProperty("additionalProperties", false);
        return schema;
    }

    private JsonObject input(Argument argument) {
        JsonObject property = new JsonObject();
        switch (argument.kind()) {
            case TEXT -> property.addProperty("type", "string");
            case TEXTS -> {
                property.addProperty("type", "array");
                property.add("items", type("string"));
            }
            case NUMBER -> property.addProperty("type", "integer");
            case FLAG, EITHER -> property.addProperty("type", "boolean");
        }
        if (!argument.values().isEmpty()) {
            JsonArray values = new JsonArray();
            argument.values().forEach(values::add);
            property.add("enum", values);
        }
        String description = description(argument);
        if (argument.described() && !description.isEmpty()) {
            property.addProperty("description", description);
        }
        return property;
    }

    private String description(Argument argument) {
        if (argument.command().isEmpty()) {
            return argument.source();
        }
        String command = argument.command().get();
        ArgumentDescription option = Optional.ofNullable(commands.get(command))
                .orElseThrow(() -> new IllegalArgumentException("there is no command " + command))
                .argument(argument.source());
        boolean fits = switch (argument.kind()) {
            case TEXT -> option.takesValue();
            case TEXTS -> option.takesValue() && option.repeatable();
            case NUMBER -> option.takesValue();
            case FLAG -> !option.takesValue() && !option.negatable();
            case EITHER -> !option.takesValue() && option.negatable();
        };
        if (!fits) {
            throw new IllegalArgumentException(command + " " + option + " is no " + argument.kind());
        }
        return option.description();
    }

    private static JsonObject output(ToolDescription tool) {
        JsonObject properties = new JsonObject();
        tool.results().forEach(field -> properties.add(field.field(), type(field.types())));
        for (String text : List.of("zone", "asOf")) {
            properties.add(text, type("string"));
        }
        properties.add("requests", type("object"));
        properties.add("warnings", type("array"));
        properties.add("error", type("object"));
        return object(properties, List.of("requests", "warnings"));
    }

    private static JsonObject type(String name) {
        return type(List.of(name));
    }

    private static JsonObject type(List<String> names) {
        JsonObject schema = new JsonObject();
        if (names.size() == 1) {
            schema.addProperty("type", names.get(0));
        } else {
            JsonArray types = new JsonArray();
            names.forEach(types::add);
            schema.add("type", types);
        }
        return schema;
    }

    private static JsonObject object(JsonObject properties, List<String> required) {
        JsonObject schema = type("object");
        schema.add("properties", properties);
        if (!required.isEmpty()) {
            JsonArray names = new JsonArray();
            required.forEach(names::add);
            schema.add("required", names);
        }
        return schema;
    }

    private static JsonObject annotations(ToolDescription tool) {
        JsonObject annotations = new JsonObject();
        annotations.addProperty("readOnlyHint", tool.effect() == CommandEffect.READ);
        if (tool.effect() != CommandEffect.READ) {
            annotations.addProperty("destructiveHint", tool.effect() == CommandEffect.DESTROY);
            annotations.addProperty("idempotentHint", tool.idempotent());
        }
        return annotations;
    }
}
