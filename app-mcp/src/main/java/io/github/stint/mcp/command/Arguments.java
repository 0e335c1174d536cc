package io.github.stint.mcp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of a call, checked against those that the tool has. Whatever is null counts as not given. Immutable. */
public final class Arguments {

    private final JsonObject given;

    private Arguments(JsonObject given) {
        this.given = given;
    }

    /**
     * Checks the names of the arguments; their types are checked when they are read.
     *
     * @throws ToolFailure if one is unknown, or a required one is missing
     */
    public static Arguments of(JsonObject given, Set<String> names, List<String> required) {
        JsonObject present = new JsonObject();
        given.entrySet().stream()
                .filter(each -> !each.getValue().isJsonNull())
                .forEach(each -> present.add(each.getKey(), each.getValue()));
        Set<String> unknown = new TreeSet<>(present.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw ToolFailure.ofArguments(
                    "unknown argument " + String.join(", ", unknown),
                    "the arguments are " + String.join(", ", new TreeSet<>(names)));
        }
        required.stream().filter(name -> !present.has(name)).findFirst().ifPresent(missing -> {
            throw ToolFailure.ofArguments("the argument " + missing + " is missing", "add " + missing);
        });
        return new Arguments(present);
    }

    public boolean has(String name) {
        return given.has(name);
    }

    /** Whether one of them is given. */
    public boolean hasAny(String... names) {
        for (String name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a text; empty if it is not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(value -> text(name, value));
    }

    /** Returns a text, or that default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    private static String text(String name, JsonElement value) {
        if (value instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
            return primitive.getAsString();
        }
        throw ToolFailure.ofArguments("the argument " + name + " is not a text", "give one text");
    }

    /** Returns a required text. */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> ToolFailure.ofArguments("the argument " + name + " is missing", "add " + name));
    }

    /** Returns texts; a single text counts as a list of one. */
    public List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        JsonElement value = given.get(name);
        return value.isJsonArray()
                ? value.getAsJsonArray().asList().stream()
                        .map(each -> text(name, each))
                        .toList()
                : List.of(text(name, value));
    }

    /** Returns a boolean; empty if it is not given. */
    public Optional<Boolean> choice(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (given.get(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return Optional.of(primitive.getAsBoolean());
        }
        throw ToolFailure.ofArguments("the argument " + name + " is neither true nor false", "give true or false");
    }

    /** Returns whether it is given and true. */
    public boolean flag(String name) {
        return choice(name).orElse(false);
    }

    /** Returns a number in that range; empty if it is not given. */
    public Optional<Integer> number(String name, int least, int most) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw ToolFailure.ofArguments(
                        "the argument " + name + " is not a number from " + least + " to " + most,
                        "give such a number");
            }
            return Integer.parseInt(text);
        });
    }

    /** Returns the text in canonical form, without that argument; equal arguments have equal texts. */
    public String canonicalWithout(String name) {
        JsonObject sorted = new JsonObject();
        new TreeSet<>(given.keySet())
                .stream().filter(each -> !each.equals(name)).forEach(each -> sorted.add(each, given.get(each)));
        return sorted.toString();
    }
}
